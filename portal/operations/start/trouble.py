"""What went wrong on the way to a start, with what the reader can do about it."""


class Trouble(Exception):
    """``what`` happened, the ``cure``, and ``lines`` of a program's own words."""

    def __init__(self, what: str, cure: str, lines: list[str] | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.cure = cure
        self.lines = lines or []

    def __str__(self) -> str:
        words = "".join(f"    | {line}\n" for line in self.lines)
        cure = self.cure.replace("\n", "\n  ")
        return f"\n{self.what}\n{words}  What to do: {cure}\n"
