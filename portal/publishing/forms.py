"""The page editor's form: says at its fields what the checklist would refuse."""

from wagtail.admin.forms import WagtailAdminPageForm

from .selectors import blocking


class ChecklistPageForm(WagtailAdminPageForm):
    """Saving a draft asks for a title; publishing asks for the whole checklist."""

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.is_deferred_validation or self.errors:
            return
        if self.cleaned_data.get("urgent_reason"):
            return
        for finding in blocking(self.instance):
            # a field of the page that this form does not show cannot carry an error
            field = finding.field if finding.field in self.fields else None
            self.add_error(field, str(finding.message))
