from io import StringIO

from django.core.management import call_command

import pytest

from portal.privacy import rotation
from portal.privacy.encryption import (
    EncryptionError,
    NoUsableKey,
    WrongKey,
    decrypt,
    encrypt,
    new_key,
    renew,
)
from portal.privacy.key_checks import encryption_keys

SECRET = "una llave, مفتاح, 钥匙"


def test_what_is_encrypted_comes_back_and_shows_nothing():
    stored = encrypt(SECRET)
    assert SECRET not in stored
    assert stored.isascii()
    assert decrypt(stored) == SECRET
    assert encrypt(SECRET) != stored


def test_a_new_key_writes_and_the_older_still_reads(settings):
    old, new = new_key(), new_key()
    settings.ENCRYPTION_KEYS = [old]
    stored = encrypt(SECRET)
    settings.ENCRYPTION_KEYS = [new, old]
    assert decrypt(stored) == SECRET
    moved = renew(stored)
    settings.ENCRYPTION_KEYS = [new]
    assert decrypt(moved) == SECRET
    with pytest.raises(WrongKey):
        decrypt(stored)


@pytest.mark.parametrize("text", ["", "x", SECRET, "gAAAAA", "\x00"])
def test_what_was_never_encrypted_is_refused_in_our_words(text):
    with pytest.raises(WrongKey, match="Put back the key"):
        decrypt(text)


def test_what_somebody_changed_is_refused():
    stored = encrypt(SECRET)
    changed = stored[:40] + ("A" if stored[40] != "A" else "B") + stored[41:]
    with pytest.raises(WrongKey):
        decrypt(changed)


@pytest.mark.parametrize("keys", [[], [""], ["short"], [new_key(), "not a key é"]])
def test_without_a_good_key_nothing_is_written_or_read(settings, keys):
    stored = encrypt(SECRET)
    settings.ENCRYPTION_KEYS = keys
    for use in (encrypt, decrypt):
        with pytest.raises(NoUsableKey) as refused:
            use(stored)
        assert isinstance(refused.value, EncryptionError)
        assert "not a key" not in str(refused.value)
        assert refused.value.__suppress_context__ or not keys
    (found,) = encryption_keys()
    assert found.id == "portal_privacy.E001"
    assert "new_encryption_key" in found.hint


def test_good_keys_pass_the_check_with_spaces_after_the_comma(settings):
    settings.ENCRYPTION_KEYS = [new_key(), f" {new_key()}"]
    assert encryption_keys() == []
    assert decrypt(encrypt(SECRET)) == SECRET


def test_a_command_makes_a_key(settings):
    made = StringIO()
    call_command("new_encryption_key", stdout=made)
    settings.ENCRYPTION_KEYS = [made.getvalue().strip()]
    assert encryption_keys() == []


@pytest.mark.django_db
def test_a_room_that_encrypts_takes_part_in_moving_to_a_new_key(monkeypatch):
    monkeypatch.setattr(rotation, "_kept", {**rotation._kept})
    monkeypatch.setattr(rotation, "kept", rotation._kept)
    monkeypatch.setattr(
        "portal.privacy.management.commands.rotate_encryption.kept", rotation._kept
    )
    rotation.keeps_encrypted("letters", lambda: 7)
    said = StringIO()
    call_command("rotate_encryption", stdout=said)
    assert "letters: 7 moved to the newest key" in said.getvalue()
