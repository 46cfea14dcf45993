"""What all pages around a visitor's form have in common: nobody keeps them."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from django.utils.functional import Promise
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import TemplateView

from portal.city.selectors import person_to_talk_to
from portal.languages.reader import current_reader

from .posted import speak_utf8
from .problems import WRONG_METHOD, Problem


@method_decorator(csrf_exempt, name="dispatch")
class QuietPage(TemplateView):
    """A page under a language's prefix that is stored, indexed and logged nowhere.

    It knows no session, no messages and no signed-in person: staff see what visitors
    see.
    """

    title: str | Promise = ""
    problem_template_name = "visitor_forms/problem.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if current_reader() is None:
            raise Http404
        speak_utf8(request)
        response = super().dispatch(request, *args, **kwargs)
        response.headers["Cache-Control"] = "no-store"
        response.headers["X-Robots-Tag"] = "noindex"
        # Django writes the address of a refused request into the log
        response._has_been_logged = True
        return response

    def http_method_not_allowed(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        response = self.say(WRONG_METHOD)
        response.headers["Allow"] = ", ".join(self._allowed_methods())
        return response

    def say(self, problem: Problem, **context: Any) -> HttpResponse:
        """A page that tells what went wrong, and whom to call where that helps."""
        context |= {"problem": problem, "title": problem.title}
        if problem.call:
            context["person"] = person_to_talk_to()
        response = self.response_class(
            request=self.request,
            template=[self.problem_template_name],
            context=self.get_context_data(**context),
            status=problem.status,
        )
        if problem.retry_after:
            response.headers["Retry-After"] = str(problem.retry_after)
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"title": self.title} | kwargs)
