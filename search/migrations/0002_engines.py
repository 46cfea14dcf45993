"""The index of the database's own engine, which it keeps up with every write.

A later migration that makes SQLite build ``search_searchtext`` anew drops its triggers:
it must run ``make_index`` again.
"""

from django.db import migrations

COLUMNS = ("title_tokens", "keyword_tokens", "body_tokens")
NAMES = ", ".join(COLUMNS)
NEW = ", ".join(f"new.{name}" for name in COLUMNS)
OLD = ", ".join(f"old.{name}" for name in COLUMNS)
ADD = f"INSERT INTO search_index (rowid, {NAMES}) VALUES (new.id, {NEW});"  # noqa: S608
TAKE = (
    f"INSERT INTO search_index (search_index, rowid, {NAMES}) "  # noqa: S608
    f"VALUES ('delete', old.id, {OLD});"
)

# the tokenizer "ascii" takes all other signs as letters: tokens are parted by spaces
SQLITE = [
    "CREATE VIRTUAL TABLE IF NOT EXISTS search_index USING fts5("
    f"{NAMES}, content='search_searchtext', content_rowid='id', tokenize='ascii')",
    "CREATE TRIGGER search_text_added AFTER INSERT ON search_searchtext "
    f"BEGIN {ADD} END",
    "CREATE TRIGGER search_text_removed AFTER DELETE ON search_searchtext "
    f"BEGIN {TAKE} END",
    f"CREATE TRIGGER search_text_changed AFTER UPDATE OF {NAMES} ON search_searchtext "
    f"BEGIN {TAKE} {ADD} END",
]

# built of lexemes, positions and weights, so that no parser takes the tokens apart;
# parts of a text that are not neighbours stand a hundred places from each other
POSTGRESQL = [
    """
    CREATE FUNCTION search_vector(title text, keywords text, body text)
    RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT coalesce(
            string_agg(
                '''' || token || ''':' || least(start + place, 16383) || weight, ' '
            ), ''
        )::tsvector
        FROM (
            VALUES (title, 0, 'A'), (keywords, 100, 'B'), (body, 200, 'D')
        ) AS part (tokens, start, weight),
        unnest(string_to_array(tokens, ' ')) WITH ORDINALITY AS word (token, place)
        WHERE token <> ''
    $$
    """,
    "ALTER TABLE search_searchtext ADD COLUMN vector tsvector GENERATED ALWAYS AS "
    "(search_vector(title_tokens, keyword_tokens, body_tokens)) STORED",
    "CREATE INDEX search_text_vector ON search_searchtext USING gin (vector)",
]

UNDO = {
    "sqlite": [
        "DROP TRIGGER search_text_added",
        "DROP TRIGGER search_text_removed",
        "DROP TRIGGER search_text_changed",
        "DROP TABLE search_index",
    ],
    "postgresql": [
        "ALTER TABLE search_searchtext DROP COLUMN vector",
        "DROP FUNCTION search_vector(text, text, text)",
    ],
}


def make_index(apps, schema_editor):
    statements = {"sqlite": SQLITE, "postgresql": POSTGRESQL}
    run(schema_editor, statements[schema_editor.connection.vendor])


def drop_index(apps, schema_editor):
    run(schema_editor, UNDO[schema_editor.connection.vendor])


def run(schema_editor, statements):
    for statement in statements:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_documents")]
    operations = [migrations.RunPython(make_index, drop_index)]
