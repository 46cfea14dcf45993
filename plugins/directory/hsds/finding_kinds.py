"""Every kind of finding with its sentence: what is wrong, and what to do about it."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class FindingKind:
    severity: str
    sentence: str | Promise


def _error(sentence: str) -> FindingKind:
    return FindingKind("error", sentence)


def _warning(sentence: str) -> FindingKind:
    return FindingKind("warning", sentence)


def _note(sentence: str) -> FindingKind:
    return FindingKind("note", sentence)


PACKAGE = {
    "not_found": _error(_("There is no file or folder at this place.")),
    "not_a_package": _error(
        _(
            "This is neither a ZIP file, nor a folder of CSV files, nor a "
            "datapackage.json. Pack the CSV files into one ZIP file."
        )
    ),
    "broken_zip": _error(
        _("This ZIP file is damaged. Pack it again and send the new file.")
    ),
    "locked_zip": _error(
        _("This ZIP file is locked with a password. Pack it without one.")
    ),
    "too_many_files": _error(
        _("This ZIP file holds too many files. Pack only the CSV files.")
    ),
    "too_large": _error(
        _("This package is too large when unpacked. Split it into smaller ones.")
    ),
    "too_tight": _error(
        _(
            "A file in this package is far larger than it can honestly be. "
            "Pack the CSV files again."
        )
    ),
    "unsafe_name": _error(
        _(
            "A file in this package has a name that leads outside the package. "
            "Pack the CSV files themselves, without folders above them."
        )
    ),
    "link": _error(
        _(
            "This is a link to another file, which is not followed. "
            "Put the file itself into the package."
        )
    ),
    "nested": _warning(
        _("A packed file inside the package is not opened. Put its files beside it.")
    ),
    "other_file": _warning(_("This file is no table of HSDS and was not read.")),
    "not_listed": _warning(
        _("datapackage.json does not name this file, so it was not read.")
    ),
    "two_files": _error(
        _("Two files stand for the same table. Leave one of them in the package.")
    ),
    "descriptor_broken": _error(
        _(
            "datapackage.json cannot be read. Make it anew, or leave it out: "
            "the tables are also known by their file names."
        )
    ),
    "descriptor_path": _error(
        _(
            "datapackage.json names a file in a way that cannot be followed. "
            "Write the file's name as it stands in the package."
        )
    ),
    "older_version": _error(
        _(
            "These are tables of HSDS 1 or 2. Ask the sender for HSDS 3, or have "
            "the package converted first."
        )
    ),
    "table_missing": _error(
        _(
            "The package lacks this file. Without it nothing can be imported. "
            "Ask the sender for a whole package."
        )
    ),
    "file_missing": _error(
        _("datapackage.json names this file, but it is not in the package.")
    ),
    "no_rows": _error(
        _("Not one row of this file can be used, so nothing is imported.")
    ),
}

TABLE = {
    "empty_file": _error(
        _("This file is empty. It needs a first line of column names.")
    ),
    "utf16": _error(
        _(
            "This file is saved as UTF-16. Open it and save it as “CSV UTF-8”, "
            "then send it again."
        )
    ),
    "delimiter": _error(
        _(
            "The columns of this file are not separated by commas. "
            "Save it as “CSV, comma separated”."
        )
    ),
    "column_missing": _error(
        _("This column is missing, and no row can be used without it. Add the column.")
    ),
    "column_twice": _error(
        _("This column is there twice. Rename or delete one of the two.")
    ),
    "too_many_columns": _error(
        _("This file has too many columns to be a table of HSDS.")
    ),
    "heading_unreadable": _error(
        _("The first line of this file cannot be read. It needs the column names.")
    ),
    "column_unknown": _warning(
        _("HSDS does not know this column. Its values are kept with each record.")
    ),
}

ROW = {
    "not_utf8": _error(
        _(
            "This row holds signs that are not UTF-8, perhaps Latin-1. "
            "Save the file as “CSV UTF-8”."
        )
    ),
    "nul": _error(
        _("This row holds signs that no text may hold (NUL). Type the value anew.")
    ),
    "quotes": _error(
        _(
            "A quotation mark in this row is opened and not closed, or stands alone. "
            "Write it twice inside a quoted value."
        )
    ),
    "row_too_long": _error(_("This row is too long. Shorten its longest value.")),
    "number_of_values": _error(
        _("This row has more or fewer values than there are columns. Check its commas.")
    ),
    "id_broken": _error(
        _("This identifier holds signs that cannot be kept. Give the record another.")
    ),
    "cell_missing": _error(
        _("This value is missing, and the row needs it. Fill it in.")
    ),
    "id_too_long": _error(
        _("This identifier is too long. Give the record a short one.")
    ),
    "id_twice": _error(
        _("An earlier row has the same identifier. Each row needs one of its own.")
    ),
    "no_owner": _error(
        _("This row does not say what it belongs to. Fill in one of its references.")
    ),
    "dangling": _error(
        _(
            "This points to a row that is not in the package or was left out. "
            "Add that row or correct the identifier."
        )
    ),
    "dangling_part": _warning(
        _(
            "This points to a row that is not in the package or was left out. "
            "The record is kept without it."
        )
    ),
    "not_a_date": _warning(
        _("This is no date. Write it as 2026-01-31. The value is kept, but not used.")
    ),
    "not_a_time": _warning(
        _("This is no time of day. Write it as 17:30. The value is kept, but not used.")
    ),
    "not_a_number": _warning(_("This is no number. The value is kept, but not used.")),
    "not_an_email": _warning(
        _("This is no e-mail address. The value is kept, but not shown.")
    ),
    "not_a_web_address": _warning(
        _("This is no web address. The value is kept, but not shown.")
    ),
    "web_address_completed": _warning(
        _("This web address lacked its beginning. It was kept with http:// before it.")
    ),
    "web_address_signs": _warning(
        _(
            "This web address holds signs that no address should hold, such as a "
            "curly apostrophe. It is kept; check whether it opens."
        )
    ),
    "status_unknown": _warning(
        _(
            "HSDS does not know this status. The service is kept, but not shown until "
            "staff choose one."
        )
    ),
    "times_half": _warning(
        _("Only one of the two times is there. It is kept, but not used.")
    ),
    "not_a_phone_number": _warning(
        _("Nobody can be called by this number. It is kept as it was given.")
    ),
    "not_a_language": _warning(
        _("The portal does not know this language. The value is kept.")
    ),
    "not_a_country": _warning(
        _("Write the country as two letters, such as US. The value is kept.")
    ),
    "not_a_choice": _warning(
        _("HSDS does not know this value here. It is kept, but not used.")
    ),
    "value_too_long": _warning(
        _("This value is too long. It is shown shortened and kept whole.")
    ),
    "coordinates_half": _warning(
        _("Latitude or longitude is missing. The place is kept without coordinates.")
    ),
    "coordinates_off": _warning(
        _("There is no such point on earth. The place is kept without coordinates.")
    ),
    "coordinates_far": _warning(
        _(
            "This point lies far away from all the others. It is kept; check whether "
            "it is right."
        )
    ),
    "owners_many": _warning(
        _("This row belongs to several records. It is kept with the first of them.")
    ),
    "schedule_in_words": _warning(
        _(
            "These opening hours are written in words only. They are shown, but "
            "“open now” cannot know them."
        )
    ),
    "schedule_rule": _warning(
        _(
            "These opening hours follow a rule that the portal does not reckon with. "
            "They are kept as they were given."
        )
    ),
}

OUTCOME = {
    "editor_wins": _note(
        _(
            "Staff have changed this field since the last import. "
            "Their value stays; the package's value was not taken."
        )
    ),
    "staff_part": _note(
        _(
            "Staff have changed this list by hand. It stays as it is; the package's "
            "rows for it were not taken."
        )
    ),
    "part_kept": _note(
        _(
            "This part of a record is no longer in the package, but staff have changed "
            "it. It stays."
        )
    ),
    "missing": _note(
        _("This record is no longer in the package. It is hidden, not deleted.")
    ),
    "missing_part": _note(
        _("This part of a record is no longer in the package. It was taken out.")
    ),
    "missing_unknown": _note(
        _(
            "Some rows of this file could not be read, so records that seem to be "
            "missing were left as they are."
        )
    ),
    "back": _note(_("This record was missing before and is in the package again.")),
}

KINDS: dict[str, FindingKind] = PACKAGE | TABLE | ROW | OUTCOME
