"""A palette as a style sheet of custom properties."""

from portal.city.colours import CityColours

from .recipe import Scheme, palette


def palette_sheet(colours: CityColours) -> str:
    by_day, by_night = palette(colours)
    return (
        "/* The colours of the portal, by day and by night: mixed from two. */\n\n"
        f"{scheme_sheet(by_day)}\n"
        "@media (prefers-color-scheme: dark) {\n"
        f"{scheme_sheet(by_night, indent='  ')}}}\n"
    )


def scheme_sheet(scheme: Scheme, indent: str = "") -> str:
    """One scheme, by day and by night alike."""
    lines = "".join(f"{indent}  --{name}: {hex_};\n" for name, hex_ in scheme.items())
    return f"{indent}:root {{\n{lines}{indent}}}\n"
