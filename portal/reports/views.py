"""What visitors see: the form, the thanks with a private address, the answer."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from portal.languages.addresses import address
from portal.visitor_forms.forms import VisitorForm
from portal.visitor_forms.pages import QuietPage
from portal.visitor_forms.problems import Problem
from portal.visitor_forms.views import VisitorFormView

from .codes import code_of
from .forms import ReportForm
from .models import Report
from .selectors import changed_since, kept_until, record_of, report_by_code
from .services import receive
from .subjects import Subject, find_subject, own_address

NOT_HERE = Problem(
    _("We do not have this report"),
    _(
        "Check that the address is copied in full. "
        "After some time we delete reports, answers too."
    ),
    404,
)


class ReportView(VisitorFormView):
    """*Report wrong information*, about a page, a record on it, or the portal."""

    name = "report"
    form_class = ReportForm
    title = _("Report wrong information")
    button = _("Send")
    template_name = problem_template_name = "reports/report.html"

    def get_initial(self) -> dict[str, str]:
        asked = self.request.GET
        return {name: asked.get(name, "")[:40] for name in ("page", "record")}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        form = context["form"]
        subject = find_subject(form["page"].value() or "", form["record"].value() or "")
        return context | {
            "subject": subject,
            "page_url": address(subject.page) if subject.page else None,
            "record_url": own_address(subject.record),
        }

    def accept(self, form: VisitorForm, secret: bytes) -> None:
        said = form.cleaned_data
        subject: Subject = find_subject(said["page"], said["record"])
        receive(
            subject=subject,
            language=get_language(),
            kind=said["kind"],
            message=said["message"],
            secret=secret,
        )

    def thanks_url(self, secret: bytes | None) -> str:
        if secret is None:
            return reverse("portal_report_thanks")
        return reverse("portal_report_sent", args=[code_of(secret)])


class ThanksView(QuietPage):
    """Thanks without an address: for what was thrown away."""

    title = _("Thank you")
    template_name = "reports/thanks.html"


class PrivatePage(QuietPage):
    """A page at a private address, which no other address may learn of."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().dispatch(request, *args, **kwargs)
        response.headers["Referrer-Policy"] = "no-referrer"
        return response

    @cached_property
    def report(self) -> Report | None:
        return report_by_code(self.kwargs["code"])

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.report is None:
            return self.say(NOT_HERE)
        return self.render_to_response(self.get_context_data())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if self.report is None:
            return super().get_context_data(**kwargs)
        answer_path = reverse("portal_report_answer", args=[self.kwargs["code"]])
        context = {
            "report": self.report,
            "kept_until": kept_until(self.report),
            "answer_url": self.request.build_absolute_uri(answer_path),
        }
        return super().get_context_data(**context | kwargs)


class SentView(PrivatePage):
    """Thanks, and the address at which the answer will be."""

    title = _("Thank you")
    template_name = "reports/sent.html"


class AnswerView(PrivatePage):
    """How far staff are, what they answer, and whether anything was changed."""

    title = _("Your report")
    template_name = "reports/answer.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if self.report is not None:
            record = record_of(self.report)
            kwargs["changed_at"] = changed_since(self.report, record)
        return super().get_context_data(**kwargs)
