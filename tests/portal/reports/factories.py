"""Reports as visitors leave them: ``ReportFactory(language="ar", message="...")``."""

import secrets

from django.utils import timezone

import factory

from portal.reports.codes import code_of, digest_of
from portal.reports.models import Report


class ReportFactory(factory.django.DjangoModelFactory):
    """Of a phone number, in English, an hour ago; ``code`` opens its address."""

    class Meta:
        model = Report

    class Params:
        code = factory.LazyFunction(lambda: code_of(secrets.token_bytes(16)))

    kind = Report.Kind.PHONE
    language = "en"
    received_at = factory.LazyFunction(
        lambda: timezone.now().replace(minute=0, second=0, microsecond=0)
    )
    code_digest = factory.LazyAttribute(lambda report: digest_of(report.code))
