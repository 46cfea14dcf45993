"""Small files of each kind, real enough to be told apart."""

from io import BytesIO
from zipfile import ZipFile

MAIN = "application/vnd.openxmlformats-officedocument.{}.main+xml"
OFFICE = {
    "docx": MAIN.format("wordprocessingml.document"),
    "xlsx": MAIN.format("spreadsheetml.sheet"),
    "pptx": MAIN.format("presentationml.presentation"),
}
OPEN_DOCUMENT = {"odt": "text", "ods": "spreadsheet", "odp": "presentation"}


def packed(parts: dict[str, str]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def office(kind: str, main: str = "", **more: str) -> bytes:
    override = f'<Override PartName="/x.xml" ContentType="{main or OFFICE[kind]}"/>'
    return packed({"[Content_Types].xml": f"<Types>{override}</Types>", **more})


def open_document(kind: str, **more: str) -> bytes:
    name = f"application/vnd.oasis.opendocument.{OPEN_DOCUMENT[kind]}"
    return packed({"mimetype": name, "content.xml": "<x/>", **more})


WORD_WITH_MACROS = office(
    "docx", "application/vnd.ms-word.document.macroEnabled.main+xml"
)
REAL = {
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    **{kind: office(kind) for kind in OFFICE},
    **{kind: open_document(kind) for kind in OPEN_DOCUMENT},
    "txt": "Wie heißen Sie?".encode(),
    "csv": "\ufeffname,room\nß,3".encode(),
    "ics": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    "mp3": b"ID3\x04\x00\x00\x00\x00\x00\x00" + b"\0" * 200,
    "ogg": b"OggS\x00\x02" + b"\0" * 200,
    "m4a": b"\x00\x00\x00\x20ftypM4A \x00\x00\x00\x00" + b"\0" * 200,
}
