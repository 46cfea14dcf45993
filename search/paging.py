"""Pages of results and the ways between them."""

from dataclasses import dataclass, replace

from django.http import QueryDict

SIZE = 20
FURTHEST = 100_000
"""No list is longer; a greater number is a slip of the finger, or of a robot."""


@dataclass(frozen=True)
class Pages:
    """Where in the results a reader is; ``total`` once they are counted."""

    query: QueryDict
    number: int = 1
    total: int = 1
    size: int = SIZE

    @classmethod
    def asked_for(cls, query: QueryDict) -> "Pages":
        """The page that the address names; the first where it names none."""
        asked = query.get("page", "")
        is_number = asked.isascii() and asked.isdecimal() and len(asked) < 10
        return cls(query, min(max(int(asked) if is_number else 1, 1), FURTHEST))

    def among(self, count: int) -> "Pages":
        return replace(self, total=max(1, -(-count // self.size)))

    def last_of(self, count: int) -> "Pages":
        return replace(self, number=self.among(count).total)

    @property
    def offset(self) -> int:
        return (self.number - 1) * self.size

    @property
    def previous(self) -> str:
        return self._address(self.number - 1) if self.number > 1 else ""

    @property
    def next(self) -> str:
        return self._address(self.number + 1) if self.number < self.total else ""

    def _address(self, number: int) -> str:
        query = self.query.copy()
        query["page"] = str(number)
        return f"?{query.urlencode()}"
