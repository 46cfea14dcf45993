"""Each bad row is told by its line, and the rows around it are read."""

from io import BufferedReader, BytesIO

import pytest

from plugins.directory.hsds.findings import Finding, TableRefused
from plugins.directory.hsds.reading import Row, read_rows
from plugins.directory.hsds.schema import TABLES

HEAD = b"id,name,organization_id,description\n"


def read(content: bytes, table: str = "service") -> list[Row | Finding]:
    file = BufferedReader(BytesIO(content))
    return list(read_rows(file, "services.csv", TABLES[table]))


def told(content: bytes) -> list[tuple]:
    """Rows as line and identifier, findings as line and code."""
    return [
        (item.line, item.id if isinstance(item, Row) else item.code)
        for item in read(content)
    ]


def refused(content: bytes) -> tuple[str, str]:
    with pytest.raises(TableRefused) as error:
        read(content)
    assert error.value.finding.sentence
    return error.value.finding.code, error.value.finding.column


def test_cells_by_name_stripped_and_without_the_empty_ones():
    (row,) = read(HEAD + b" 1 , Food ,o1,\n")
    assert row.cells == {"id": "1", "name": "Food", "organization_id": "o1"}


@pytest.mark.parametrize("ending", [b"\n", b"\r\n", b"\r"])
def test_any_ending_of_lines(ending):
    content = (HEAD + b"1,A,o1,\n2,B,o1,").replace(b"\n", ending)
    assert told(content) == [(2, "1"), (3, "2")]


def test_a_byte_order_mark_and_signs_of_any_language():
    (row,) = read(b"\xef\xbb\xbf" + HEAD + "1,طعام,o1,食物 🍞\n".encode())
    assert (row.get("name"), row.get("description")) == ("طعام", "食物 🍞")


def test_a_value_over_several_lines_counts_from_its_first():
    content = HEAD + b'1,A,o1,"two\nlines, and ""quotes"""\n2,B,o1,\n'
    rows = read(content)
    assert [row.line for row in rows] == [2, 4]
    assert rows[0].get("description") == 'two\nlines, and "quotes"'


def test_unknown_columns_are_kept_apart_and_told_once():
    content = b"id,name,organization_id,Mascot,\n1,A,o1,Cat,\n2,B,o1,,\n"
    finding, first, second = read(content)
    assert (finding.code, finding.line, finding.column) == (
        "column_unknown",
        1,
        "mascot",
    )
    assert (first.extra, second.extra) == ({"mascot": "Cat"}, {})


def test_latin_1_is_told_by_its_row():
    content = HEAD + b"1,A,o1,\n2,Caf\xe9,o1,\n3,C,o1,\n"
    assert told(content) == [(2, "1"), (3, "not_utf8"), (4, "3")]


def test_a_value_that_no_text_may_hold():
    assert told(HEAD + b"1,A\0,o1,\n2,B,o1,\n") == [(2, "nul"), (3, "2")]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_named(encoding):
    assert refused((HEAD.decode() + "1,A,o1,\n").encode(encoding)) == ("utf16", "")


def test_a_quotation_mark_that_stands_alone_leaves_only_its_row_out():
    content = HEAD + b'1,"A" B,o1,\n2,B,o1,\n'
    assert told(content) == [(2, "quotes"), (3, "2")]


def test_a_quotation_mark_that_is_never_closed_leaves_only_its_row_out():
    content = HEAD + b'1,"A,o1,\n2,B,o1,\n3,C,o1,\n'
    assert told(content) == [(2, "quotes"), (3, "2"), (4, "3")]


def test_one_that_is_never_closed_before_very_many_rows():
    rows = b"".join(b"%d,A,o1,some words about it\n" % number for number in range(9000))
    found = told(HEAD + b'x,"A,o1,\n' + rows)
    assert found[0] == (2, "quotes")
    assert found[1:] == [(number + 3, str(number)) for number in range(9000)]


def test_quotation_marks_within_a_plain_value_are_signs_as_any():
    (row,) = read(HEAD + b'1,A 5" pipe,o1,\n')
    assert row.get("name") == 'A 5" pipe'


@pytest.mark.parametrize("size", [200_000, 2_000_000])
def test_a_row_that_is_too_long(size):
    content = HEAD + b"1,A,o1," + b"x" * size + b"\n2,B,o1,\n"
    assert told(content) == [(2, "row_too_long"), (3, "2")]


def test_a_record_of_very_many_lines():
    line = b'"a\n",' * 600_000
    assert told(HEAD + line)[0] == (2, "row_too_long")


@pytest.mark.parametrize("row", [b"1,A", b"1,A,o1,,,more"])
def test_more_or_fewer_values_than_columns(row):
    found = read(HEAD + row + b"\n2,B,o1,\n")
    assert (found[0].code, found[0].line) == ("number_of_values", 2)
    assert found[1].id == "2"


def test_empty_values_at_the_end_and_empty_lines_do_no_harm():
    assert told(HEAD + b"\n1,A,o1,,,\n,,,\n\n2,B,o1,\n") == [(3, "1"), (6, "2")]


def test_a_value_that_the_row_needs():
    found = read(HEAD + b"1,,o1,\n,B,o1,\n")
    assert [(each.code, each.column, each.record) for each in found] == [
        ("cell_missing", "name", "1"),
        ("cell_missing", "id", ""),
    ]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_an_empty_file(content):
    assert refused(content) == ("empty_file", "")


@pytest.mark.parametrize("delimiter", [b";", b"\t", b"|"])
def test_another_delimiter_is_named(delimiter):
    assert refused(HEAD.replace(b",", delimiter))[0] == "delimiter"


def test_columns_that_are_missing_or_there_twice():
    assert refused(b"id,name\n1,A\n") == ("column_missing", "organization_id")
    assert refused(b"id,name,NAME ,organization_id\n") == ("column_twice", "name")


def test_a_first_line_that_is_none():
    assert refused(b'"id\n')[0] == "heading_unreadable"
    assert refused(b"id,na\0me\n")[0] == "heading_unreadable"
    assert refused(b"id," + b",".join(b"c%d" % n for n in range(400)) + b"\n")[0] == (
        "too_many_columns"
    )


def test_values_in_a_report_are_short_and_in_one_line():
    (finding,) = read(HEAD + b'1,"A\nB\x1b[31m' + b"x" * 500 + b'"!,o1,\n')[:1]
    assert len(finding.value) <= 120
    assert finding.value.isprintable()
