"""The desk: one list of all there is to translate, and what is done from it."""

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from django.views.generic import TemplateView

from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Locale, Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail_localize.models import Translation
from wagtail_localize.operations import TranslationCreator

from portal.languages.cldr import language_name
from portal.languages.declared import DECLARED
from portal.languages.selectors import live_languages

from ..views.remembered import remember, remembered
from .entries import count_by_status, entries, kinds_for
from .forms import DeskForm
from .pages import SUBMIT
from .reviewing import Changed, confirm, fingerprint, last_review, pairs_of

PER_PAGE = 50


def may_use_desk(request: HttpRequest) -> bool:
    return request.user.has_perm(SUBMIT) or bool(kinds_for(request.user))


class DeskView(WagtailAdminTemplateMixin, TemplateView):
    """By language and status, the most urgent first."""

    template_name = "words/desk.html"
    page_title = gettext_lazy("Translations")
    header_icon = "globe"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_use_desk(request):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = DeskForm(
            self.request.GET,
            user=self.request.user,
            remembered=remembered(self.request),
        )
        remember(self.request, form.code)
        user, kind = self.request.user, form.chosen_kind
        found = entries(user, form.code, kind) if form.code else []
        narrowed = form.narrowed(found)
        paginator = Paginator(form.of_status(narrowed), PER_PAGE)
        page = paginator.get_page(self.request.GET.get("p"))
        return super().get_context_data(**kwargs) | {
            "form": form,
            "language": DECLARED.get(form.code),
            "language_name": language_name(form.code) if form.code else "",
            "counts": count_by_status(narrowed),
            "chosen": form.cleaned_data.get("status", ""),
            "items": page,
            "elided_page_range": paginator.get_elided_page_range(page.number),
        }


class StartView(View):
    """Begins the translation of a page and leads to the editor."""

    def post(self, request: HttpRequest, page_id: int, language: str) -> HttpResponse:
        if not request.user.has_perm(SUBMIT):
            raise PermissionDenied
        locale = get_object_or_404(Locale, language_code=language)
        if language == settings.LANGUAGE_CODE or language not in live_languages():
            raise Http404
        mine = PagePermissionPolicy().explorable_instances(request.user)
        source = get_object_or_404(
            mine.filter(locale__language_code=settings.LANGUAGE_CODE, depth__gt=1),
            pk=page_id,
        )
        TranslationCreator(request.user, [locale]).create_translations(source)
        target = source.get_translation_or_none(locale)
        if target is None:
            messages.error(request, _("The translation could not be started."))
            return redirect(f"{reverse('portal_words:desk')}?language={language}")
        return redirect("wagtailadmin_pages:edit", target.pk)


class ReviewView(WagtailAdminTemplateMixin, TemplateView):
    """A page's texts side by side, to be read and confirmed as a whole."""

    template_name = "words/review.html"
    header_icon = "globe"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def translation(self) -> Translation:
        rows = Translation.objects.select_related("source", "target_locale")
        return get_object_or_404(
            rows.filter(enabled=True), pk=self.kwargs["translation_id"]
        )

    @cached_property
    def page(self) -> Page:
        source = self.translation.source
        return get_object_or_404(
            Page.objects.all().specific(),
            translation_key=source.object_id,
            locale=self.translation.target_locale,
        )

    @property
    def language(self) -> str:
        return self.translation.target_locale.language_code

    @property
    def desk_url(self) -> str:
        return f"{reverse('portal_words:desk')}?language={self.language}"

    def get_page_title(self) -> str:
        return _("Read the translation into %(language)s") % {
            "language": language_name(self.language)
        }

    def get_page_subtitle(self) -> str:
        return self.translation.source.object_repr

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": self.desk_url, "label": DeskView.page_title},
            {"url": "", "label": self.get_page_subtitle()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pairs = pairs_of(self.translation)
        source = self.translation.source.locale.language_code
        return super().get_context_data(**kwargs) | {
            "pairs": pairs,
            "seen": fingerprint(pairs),
            "whole": all(pair.words for pair in pairs),
            "language": DECLARED[self.language],
            "language_name": language_name(self.language),
            "source": DECLARED[source],
            "source_name": language_name(source),
            "edit_url": reverse("wagtailadmin_pages:edit", args=[self.page.pk]),
            "last_review": last_review(self.translation),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            confirm(
                translation=self.translation,
                seen=request.POST.get("seen", ""),
                user=request.user,
            )
        except Changed:
            messages.error(
                request,
                _("Somebody has changed these texts since you read them. Read again."),
            )
            return redirect(request.path)
        message = _("%(page)s now counts as read by a person.")
        edit = messages.button(
            reverse("wagtailadmin_pages:edit", args=[self.page.pk]), _("Edit")
        )
        messages.success(
            request, message % {"page": self.get_page_subtitle()}, buttons=[edit]
        )
        return redirect(self.desk_url)
