"""The page editor's form: says at its fields what the checklist would refuse."""

from typing import Any

from django.utils.text import slugify

from wagtail.admin.forms import WagtailAdminPageForm

from portal.languages.reserved import is_reserved, why_reserved

from .selectors import blocking


class ChecklistPageForm(WagtailAdminPageForm):
    """Saving a draft asks for a title; publishing asks for the whole checklist."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        title = cleaned.get("title") or ""
        slug = cleaned.get("slug") or slugify(title, allow_unicode=True)
        if "slug" not in self.errors and is_reserved(slug, self.parent_page):
            field = "slug" if "slug" in self.fields else None
            self.add_error(field, why_reserved(slug))
        return cleaned

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.is_deferred_validation or self.errors:
            return
        urgent = self.cleaned_data.get("urgent_reason")
        for finding in blocking(self.instance):
            if urgent and not finding.absolute:
                continue
            # a field of the page that this form does not show cannot carry an error
            field = finding.field if finding.field in self.fields else None
            self.add_error(field, str(finding.message))
