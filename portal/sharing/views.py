"""One page or record as a code that another phone reads."""

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from portal.languages.addresses import address
from portal.languages.head_links import origin
from portal.reports.subjects import find_subject, own_address
from portal.visitor_forms.pages import QuietPage

from .codes import qr_code


class ShareView(QuietPage):
    """Of what the parameters name, where visitors can see it; else of the home page."""

    http_method_names = ["get", "head", "options"]
    title = _("Show this page to somebody")
    template_name = "sharing/share.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET
        about = {name: asked.get(name, "")[:40] for name in ("page", "record")}
        subject = find_subject(about["page"], about["record"])
        path = own_address(subject.record)
        if path is None and subject.page is not None:
            path = address(subject.page)
        url = origin() + (path or f"/{get_language()}/")
        return super().get_context_data(
            name=subject.record_title or subject.page_title,
            url=url,
            code=qr_code(url),
            **kwargs,
        )
