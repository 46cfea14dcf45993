"""Drafts of whole pages by the translator, asked for in the translation editor."""

import logging

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from wagtail.admin import messages
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import machine_translate

from requests import RequestException

from ..machine import NO_DRAFT

logger = logging.getLogger(__name__)


@require_POST
def draft_page(request: HttpRequest, translation_id: int) -> HttpResponse:
    """As the editor's own, but a translator that fails or is slow changes nothing."""
    try:
        return machine_translate(request, translation_id)
    except (RequestException, LookupError, ValueError) as error:
        logger.warning("no draft by the translator: %s", type(error).__name__)
    messages.error(
        request,
        NO_DRAFT,
    )
    translation = get_object_or_404(Translation, pk=translation_id)
    page = translation.get_target_instance()
    return redirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))
