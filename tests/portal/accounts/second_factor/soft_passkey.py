"""A passkey made of software, which answers as a phone would."""

import hashlib
import json
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from fido2 import cbor
from fido2.cose import ES256

PRESENT, VERIFIED, NEW_KEY = 0x01, 0x04, 0x40


def text_of(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode()


class SoftPasskey:
    """``verified=False`` is a key that asks nobody for a PIN or a finger."""

    def __init__(self, origin: str = "http://localhost:8000", verified: bool = True):
        self.origin = origin
        self.verified = verified
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.id = os.urandom(16)
        self.user_handle = b""

    def create(self, options: dict[str, Any]) -> str:
        asked = options["publicKey"]
        handle = asked["user"]["id"]
        self.user_handle = urlsafe_b64decode(handle + "=" * (-len(handle) % 4))
        public = cbor.encode(dict(ES256.from_cryptography_key(self.key.public_key())))
        about = bytes(16) + len(self.id).to_bytes(2, "big") + self.id + public
        data = self._data(asked["rp"]["id"], NEW_KEY) + about
        statement = {"fmt": "none", "attStmt": {}, "authData": data}
        return self._answer(
            {
                "clientDataJSON": self._client("webauthn.create", asked["challenge"]),
                "attestationObject": cbor.encode(statement),
            }
        )

    def get(self, options: dict[str, Any], **changed: Any) -> str:
        asked = options["publicKey"]
        data = self._data(asked["rpId"])
        client = self._client("webauthn.get", asked["challenge"])
        signed = data + hashlib.sha256(client).digest()
        parts = {
            "authenticatorData": data,
            "clientDataJSON": client,
            "signature": self.key.sign(signed, ec.ECDSA(SHA256())),
            "userHandle": self.user_handle,
        }
        return self._answer(parts | changed)

    def _data(self, host: str, flags: int = 0) -> bytes:
        flags |= PRESENT | (VERIFIED if self.verified else 0)
        return hashlib.sha256(host.encode()).digest() + bytes([flags]) + bytes(4)

    def _client(self, kind: str, challenge: str) -> bytes:
        said = {"type": kind, "challenge": challenge, "origin": self.origin}
        return json.dumps(said).encode()

    def _answer(self, parts: dict[str, bytes]) -> str:
        return json.dumps(
            {
                "id": text_of(self.id),
                "rawId": text_of(self.id),
                "type": "public-key",
                "response": {name: text_of(data) for name, data in parts.items()},
                "clientExtensionResults": {"credProps": {"rk": True}},
            }
        )
