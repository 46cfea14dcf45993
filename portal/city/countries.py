"""Countries by their two-letter codes (ISO 3166-1), named by CLDR."""

from portal.languages.cldr import babel_locale

NOT_COUNTRIES = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}


def country_choices() -> list[tuple[str, str]]:
    """Code and name in the current language, in the order of the names."""
    names = babel_locale().territories.items()
    countries = (
        (code, name)
        for code, name in names
        if len(code) == 2 and code.isalpha() and code not in NOT_COUNTRIES
    )
    return sorted(countries, key=lambda country: country[1])
