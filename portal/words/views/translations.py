"""The screen where a record's words are translated, source and target side by side."""

from dataclasses import dataclass
from typing import Any

from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.generic import FormView

from wagtail.admin import messages
from wagtail.admin.views.generic.base import BaseObjectMixin, WagtailAdminTemplateMixin
from wagtail.permissions import policy_registry

from portal.languages.cldr import language_name
from portal.languages.declared import DECLARED, DeclaredLanguage
from portal.languages.selectors import live_languages

from ..machine import NO_DRAFT, DraftFailed, translator_for
from ..permissions import may_translate
from ..selectors import status_by_field, status_counts
from ..services import draft_words, save_translation
from ..texts import FieldStatus
from ..translation_form import TranslationForm
from .remembered import remember, remembered


@dataclass(frozen=True)
class LanguageChoice:
    """An entry of the language switch."""

    language: DeclaredLanguage
    url: str
    counts: dict[FieldStatus, int]
    current: bool


class TranslationsView(BaseObjectMixin, WagtailAdminTemplateMixin, FormView):
    """One record in one language; without a language, leads to the first."""

    index_url_name = ""
    edit_url_name = ""
    translations_url_name = ""
    form_class = TranslationForm
    template_name = "words/translations.html"
    header_icon = "globe"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_translate(request.user, self.model):
            raise PermissionDenied
        if "language" not in kwargs:
            return self.lead_to_first_language()
        if kwargs["language"] not in DECLARED or self.language.code == self.source.code:
            raise Http404
        remember(request, self.language.code)
        return super().dispatch(request, *args, **kwargs)

    def lead_to_first_language(self) -> HttpResponse:
        for code in (remembered(self.request), *live_languages()):
            if code and code != self.source.code:
                return redirect(self.url_for(code))
        messages.warning(
            self.request,
            _("There is no other live language yet. Make one live under Languages."),
        )
        return redirect(reverse(self.index_url_name))

    @cached_property
    def language(self) -> DeclaredLanguage:
        return DECLARED[self.kwargs["language"]]

    @cached_property
    def source(self) -> DeclaredLanguage:
        return DECLARED[self.object.source_language]

    def url_for(self, code: str) -> str:
        return reverse(self.translations_url_name, args=[quote(self.object.pk), code])

    def language_choices(self) -> list[LanguageChoice]:
        codes = dict.fromkeys([*live_languages(), self.language.code])
        return [
            LanguageChoice(
                language=DECLARED[code],
                url=self.url_for(code),
                counts=status_counts(self.object, code),
                current=code == self.language.code,
            )
            for code in codes
            if code != self.source.code
        ]

    def get_form_kwargs(self) -> dict[str, Any]:
        return {
            **super().get_form_kwargs(),
            "record": self.object,
            "language": self.language.code,
        }

    def draft(self) -> HttpResponse:
        """Fill what is missing by the translator, or say why nothing was filled."""
        try:
            count = draft_words(
                record=self.object,
                language=self.language.code,
                user=self.request.user,
            )
        except (DraftFailed, ValidationError):
            messages.error(self.request, NO_DRAFT)
        else:
            self.tell_drafted(count)
        return redirect(self.url_for(self.language.code))

    def tell_drafted(self, count: int) -> None:
        if count:
            messages.success(
                self.request,
                _("Drafts by the translator are saved: read and mend each of them."),
            )
        else:
            messages.warning(
                self.request, _("The translator had no words for what is missing.")
            )

    def can_draft(self) -> bool:
        """There are words to fill, and a translator who knows both languages."""
        statuses = status_by_field(self.object, self.language.code).values()
        return FieldStatus.MISSING in statuses and bool(
            translator_for(self.source.code, self.language.code)
        )

    def form_valid(self, form: TranslationForm) -> HttpResponse:
        values = form.translated()
        if values:
            save_translation(
                record=self.object,
                language=self.language.code,
                values=values,
                source_hashes=form.source_hashes(),
                user=self.request.user,
            )
            messages.success(
                self.request,
                _("Saved. It counts as read by you, and readers get it from now on."),
                buttons=[self.back_to_list()],
            )
        if "draft" in form.data:
            return self.draft()
        if not values:
            messages.warning(self.request, self.nothing_changed())
        return redirect(self.url_for(self.language.code))

    def back_to_list(self) -> dict[str, Any]:
        return messages.button(reverse("portal_words:desk"), _("Back to the list"))

    def nothing_changed(self) -> str:
        statuses = status_by_field(self.object, self.language.code).values()
        if FieldStatus.MACHINE not in statuses:
            return _("You changed nothing, so nothing is saved.")
        return _(
            "You changed nothing, so nothing is saved. To say that a draft is right, "
            "tick the box below it."
        )

    def form_invalid(self, form: TranslationForm) -> HttpResponse:
        messages.validation_error(
            self.request,
            _("Not saved: some words do not fit. Your text is kept."),
            form,
        )
        return super().form_invalid(form)

    def get_page_title(self) -> str:
        return _("Translation into %(language)s") % {
            "language": language_name(self.language.code)
        }

    def get_page_subtitle(self) -> str:
        return str(self.object)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        plural = capfirst(self.model._meta.verbose_name_plural)
        policy = policy_registry.get_by_type(self.model)
        edit = ""
        if policy.user_has_permission_for_instance(
            self.request.user, "change", self.object
        ):
            edit = reverse(self.edit_url_name, args=[quote(self.object.pk)])
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": plural},
            {"url": edit, "label": self.get_page_subtitle()},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {
            **context,
            "language": self.language,
            "language_name": language_name(self.language.code),
            "source": self.source,
            "source_name": language_name(self.source.code),
            "language_choices": self.language_choices(),
            "pairs": context["form"].pairs(),
            "can_draft": self.can_draft(),
            "media": context["form"].media,
        }
