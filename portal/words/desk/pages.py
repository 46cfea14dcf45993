"""Reads: how the translations of pages stand, as staff left them."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.text import capfirst

from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail_localize.models import StringSegment, Translation

from portal.languages.page_texts import BY_COMPUTER, words_of_text
from portal.languages.translations import IS_PLACEHOLDER
from portal.plugin_core.pages import open_pages
from portal.publishing.vital import vital_pages

from ..texts import FieldStatus
from .steps import Step

SUBMIT = "wagtail_localize.submit_translation"


@dataclass(frozen=True, slots=True)
class PageStanding:
    """``key`` is the original's, ``target`` the translated page's, where there is one.

    ``translation`` is the key of wagtail-localize's row: none where staff made the page
    by hand.
    """

    key: int
    title: str
    kind_name: str
    source: str
    status: FieldStatus
    step: Step
    target: int | None
    translation: int | None
    public: bool
    read_first: bool
    may_start: bool
    may_edit: bool


def page_standings(user: AbstractBaseUser, language: str) -> list[PageStanding]:
    """Of all public pages of the source language that the user finds among the pages.

    A constant number of queries, however many pages there are.
    """
    if language == settings.LANGUAGE_CODE:
        return []
    policy = PagePermissionPolicy()
    sources = open_pages(policy.explorable_instances(user)).filter(
        locale__language_code=settings.LANGUAGE_CODE,
        live=True,
        depth__gt=1,
        alias_of__isnull=True,
    )
    sources = list(sources)
    targets = _targets(sources, language)
    translations = _translations(sources, language)
    editable = _allowed(policy, user, "change", targets.values())
    publishable = _allowed(policy, user, "publish", targets.values())
    vital = vital_pages([source.pk for source in sources])
    types = ContentType.objects.get_for_id
    return [
        _standing(
            source,
            targets.get(source.translation_key),
            translations.get(source.translation_key),
            kind_name=capfirst(types(source.content_type_id).name),
            read_first=source.pk in vital,
            may_start=user.has_perm(SUBMIT),
            editable=editable,
            publishable=publishable,
        )
        for source in sources
    ]


def _targets(sources: Iterable[Page], language: str) -> dict[UUID, Page]:
    keys = [source.translation_key for source in sources]
    pages = Page.objects.filter(
        translation_key__in=keys, locale__language_code=language
    ).exclude(IS_PLACEHOLDER)
    return {page.translation_key: page for page in pages}


def _translations(sources: Iterable[Page], language: str) -> dict[UUID, Translation]:
    """Each with the number of its texts that are ``missing`` and ``unread``."""
    rows = Translation.objects.filter(
        source__object_id__in=[source.translation_key for source in sources],
        target_locale__language_code=language,
        enabled=True,
    )
    words = words_of_text(OuterRef(OuterRef("target_locale"))).filter(has_error=False)
    rows = rows.select_related("source").annotate(
        missing=_number_of_texts(~Exists(words)),
        unread=_number_of_texts(Exists(words.filter(BY_COMPUTER))),
    )
    return {row.source.object_id: row for row in rows}


def _number_of_texts(condition: Exists | Q) -> Coalesce:
    texts = StringSegment.objects.filter(condition, source=OuterRef("source"))
    counted = texts.order_by().values("source").annotate(number=Count("pk"))
    return Coalesce(Subquery(counted.values("number")), 0)


def _allowed(
    policy: PagePermissionPolicy,
    user: AbstractBaseUser,
    action: str,
    targets: Iterable[Page],
) -> set[int]:
    allowed: QuerySet[Page] = policy.instances_user_has_permission_for(user, action)
    keys = [page.pk for page in targets]
    return set(allowed.filter(pk__in=keys).values_list("pk", flat=True))


def _standing(
    source: Page,
    target: Page | None,
    translation: Translation | None,
    *,
    kind_name: str,
    read_first: bool,
    may_start: bool,
    editable: set[int],
    publishable: set[int],
) -> PageStanding:
    status, step = _status(source, target, translation)
    if step == Step.PUBLISH and target and target.pk not in publishable:
        step = Step.LOOK
    return PageStanding(
        key=source.pk,
        title=source.title,
        kind_name=kind_name,
        source=settings.LANGUAGE_CODE,
        status=status,
        step=step,
        target=target.pk if target else None,
        translation=translation.pk if translation else None,
        public=target is not None and target.live,
        read_first=read_first,
        may_start=may_start,
        may_edit=target is not None and target.pk in editable,
    )


def _status(
    source: Page, target: Page | None, translation: Translation | None
) -> tuple[FieldStatus, Step]:
    if target is None:
        return FieldStatus.MISSING, Step.START
    if translation is None:
        changed, done = source.last_published_at, target.last_published_at
        if changed and (done is None or changed > done):
            return FieldStatus.OUTDATED, Step.UPDATE
    elif translation.missing:
        if target.live:
            return FieldStatus.OUTDATED, Step.UPDATE
        return FieldStatus.MISSING, Step.CONTINUE
    elif translation.unread:
        return FieldStatus.MACHINE, Step.READ
    return FieldStatus.REVIEWED, Step.LOOK if target.live else Step.PUBLISH
