"""The private address of a report: a secret in the link, a digest in the database."""

from hashlib import sha256

# Crockford's base 32: no letter that looks like a number
LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 26
LOOKS_LIKE = str.maketrans("oil", "011")


def code_of(secret: bytes) -> str:
    """The 128 bits as 26 letters and numbers that can be copied by hand."""
    number = int.from_bytes(secret, "big")
    return "".join(
        LETTERS[number >> 5 * place & 31] for place in reversed(range(LENGTH))
    )


def digest_of(code: str) -> str:
    """What is kept of a code, however it was written; empty for what is none."""
    plain = code.strip().lower().replace("-", "").translate(LOOKS_LIKE)
    if len(plain) != LENGTH or not set(plain) <= set(LETTERS):
        return ""
    return sha256(f"portal.reports.{plain}".encode()).hexdigest()
