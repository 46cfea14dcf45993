"""What visitors see: the question, and thanks."""

from typing import Any

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from portal.languages.addresses import address
from portal.reports.subjects import find_subject, name_of, own_address
from portal.visitor_forms.forms import VisitorForm
from portal.visitor_forms.pages import QuietPage
from portal.visitor_forms.views import VisitorFormView

from .forms import HelpfulForm
from .models import Count
from .services import count_answer


class HelpfulView(VisitorFormView):
    """*Was this helpful?*, about a page or a record with a page of its own."""

    name = "helpful"
    form_class = HelpfulForm
    title = _("Was this helpful?")
    button = _("Send")
    template_name = problem_template_name = "helpful/question.html"

    def get_initial(self) -> dict[str, str]:
        asked = self.request.GET
        about = {name: asked.get(name, "")[:40] for name in ("page", "record")}
        answer = asked.get("answer", "")
        return about | {"answer": answer if answer in Count.Answer.values else ""}

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
        """Counted where it is about something that visitors can see."""
        said = form.cleaned_data
        subject = find_subject(said["page"], said["record"])
        if subject.record is not None:
            about = name_of(subject.record)
        elif subject.page is not None:
            about = str(subject.page.translation_key)
        else:
            return
        count_answer(subject=about, language=get_language(), answer=said["answer"])

    def thanks_url(self, secret: bytes | None) -> str:
        return reverse("portal_helpful_thanks")


class ThanksView(QuietPage):
    title = _("Thank you")
    template_name = "helpful/thanks.html"
