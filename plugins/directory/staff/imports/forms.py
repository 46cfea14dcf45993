"""The form in which staff hand a package in."""

from pathlib import PurePath

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import validate_slug
from django.utils.translation import gettext_lazy as _

from portal.languages.declared import DECLARED
from portal.languages.selectors import live_languages

from ...hsds.findings import PackageRefused
from ...hsds.package import open_package

LARGEST = 100 * 1024 * 1024
"""Bytes of a packed file; of 50,000 services it has about 30 million."""


class PackageForm(forms.Form):
    package = forms.FileField(
        label=_("ZIP file"),
        max_length=255,
        help_text=_(
            "The CSV files of an HSDS 3 package in one ZIP file, 100 MB at most. It is "
            "deleted when it has been imported."
        ),
        widget=forms.FileInput(attrs={"accept": ".zip,application/zip"}),
    )
    source = forms.CharField(
        label=_("Name of the data set"),
        max_length=50,
        validators=[validate_slug],
        help_text=_(
            "Letters, digits and hyphens, for example city-211. Type the same name "
            "each time, so that records are brought up to date and not made twice."
        ),
    )
    language = forms.ChoiceField(
        label=_("Language of its words"),
        initial=settings.LANGUAGE_CODE,
        choices=lambda: [(code, DECLARED[code].name) for code in live_languages()],
    )

    def clean_source(self) -> str:
        return self.cleaned_data["source"].lower()

    def clean_package(self) -> UploadedFile:
        """Whether there is any sense in keeping the file; its rows are read later."""
        file = self.cleaned_data["package"]
        if file.size > LARGEST:
            raise ValidationError(_("This file is too large. Split the package."))
        file.name = PurePath(file.name).name
        try:
            with open_package(file.file, file.name):
                pass
        except PackageRefused as refused:
            finding = refused.finding
            raise ValidationError(f"{finding.file}: {finding.sentence}") from refused
        file.seek(0)
        return file
