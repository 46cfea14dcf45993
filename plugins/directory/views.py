"""What visitors see: the list of services, and one service."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language, override
from django.views.generic import TemplateView

from portal.languages.head_links import origin
from portal.languages.reader import current_reader
from portal.page_cache.keeping import may_be_kept

from .asked import BIGGEST_KEY, Asked
from .facets import categories, cities
from .needs import need_choices, need_of
from .pages import page_of
from .selectors import public_services
from .whole import whole_services


class DirectoryPage(TemplateView):
    """The same for every visitor, so that it may be kept."""

    http_method_names = ["get", "head", "options"]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if current_reader() is None:
            raise Http404
        response = super().dispatch(request, *args, **kwargs)
        if response.status_code != 200 or request.META.get("QUERY_STRING"):
            return response
        return may_be_kept(response.render())


class ServiceListView(DirectoryPage):
    """Narrowed by need, category and place, most recently checked first."""

    template_name = "directory/services.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked, public = Asked.of(self.request.GET), public_services()
        page = page_of(asked.narrow(public), asked.page, city=asked.place)
        needs = need_choices(asked.need)
        return super().get_context_data(
            asked=asked,
            page=page,
            needs=needs,
            need=next((need for need in needs if need.chosen), None),
            categories=categories(asked.narrow(public, "category"), asked.category),
            cities=cities(asked.narrow(public, "place"), asked.place),
            next_query=asked.query(page.next) if page.next else "",
            previous_query=asked.query(page.previous) if page.previous else "",
            canonical=origin() + reverse("directory:services"),
            **kwargs,
        )


class ServiceView(DirectoryPage):
    """Everything about one service."""

    template_name = "directory/service.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        key = kwargs["pk"]
        found = whole_services([key]) if key <= BIGGEST_KEY else []
        if not found:
            raise Http404
        whole = found[0]
        name = whole.service.say("name")
        return super().get_context_data(
            whole=whole,
            service=whole.service,
            need=need_of(term.pk for term in whole.terms),
            name=name,
            is_translated=name.language == get_language(),
            canonical=self.canonical(name.language),
            **kwargs,
        )

    def canonical(self, language: str) -> str:
        """The address in the language that the words are in."""
        reader = current_reader()
        live = reader.live if reader else ()
        with override(language if language in live else get_language()):
            return origin() + reverse("directory:service", args=[self.kwargs["pk"]])
