"""The rules of the publish checklist: each looks at a page and says what to mend."""

from collections.abc import Callable, Iterable, Iterator

from django.db.models import CharField, TextField
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.models import Translation

from .content import block_problems, broken_links
from .findings import Finding
from .gaps import gaps_in
from .vital import is_vital, unread_texts

Rule = Callable[[Page], Iterable[Finding]]


def summary(page: Page) -> Iterator[Finding]:
    if not page.summary.strip():
        yield Finding("summary", _("Write a summary."), field="summary")


def responsible(page: Page) -> Iterator[Finding]:
    person = page.responsible
    if person is None:
        yield Finding(
            "responsible", _("Choose a responsible person."), field="responsible"
        )
    elif not person.is_active:
        yield Finding(
            "responsible",
            _("%(name)s no longer works here: choose another responsible person.")
            % {"name": person},
            field="responsible",
        )


def review_by(page: Page) -> Iterator[Finding]:
    if page.review_by is None:
        yield Finding(
            "review_by",
            _("Set the day by which someone checks the page again."),
            field="review_by",
        )
    elif page.review_by < timezone.localdate():
        yield Finding(
            "review_by",
            _("The day to check again is over: check the page and set a new day."),
            field="review_by",
        )


def links(page: Page) -> Iterator[Finding]:
    for name in broken_links(page):
        yield Finding("links", _("A link leads nowhere: %(name)s.") % {"name": name})


def gaps(page: Page) -> Iterator[Finding]:
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            content = getattr(page, field.name).get_prep_value()
        elif isinstance(field, CharField | TextField) and field.editable:
            content = getattr(page, field.name)
        else:
            continue
        for gap in dict.fromkeys(gaps_in(content)):
            yield Finding(
                "gaps", _("Fill the gap: %(gap)s") % {"gap": gap}, field=field.name
            )


def translation(page: Page) -> Iterator[Finding]:
    row = Translation.objects.filter(
        source__object_id=page.translation_key,
        target_locale_id=page.locale_id,
        enabled=True,
    ).first()
    if row is None:
        return
    total, done = row.get_progress()
    if done < total:
        yield Finding(
            "translation",
            _("%(missing)d of %(total)d texts are not translated yet.")
            % {"missing": total - done, "total": total},
        )


def vital(page: Page) -> Iterator[Finding]:
    unread = unread_texts(page) if is_vital(page) else 0
    if unread:
        yield Finding(
            "vital",
            ngettext(
                "A wrong word of this page can do harm, and %(count)d of its texts is "
                "a computer's that no person has read. Read it first.",
                "A wrong word of this page can do harm, and %(count)d of its texts are "
                "a computer's that no person has read. Read them first.",
                unread,
            )
            % {"count": unread},
            absolute=True,
        )


RULES: tuple[Rule, ...] = (
    summary,
    responsible,
    review_by,
    block_problems,
    links,
    gaps,
    translation,
    vital,
)
