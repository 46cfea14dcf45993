"""One public page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from .models import Sample


@require_safe
def sample_list(request: HttpRequest) -> HttpResponse:
    return render(request, "sample/list.html", {"samples": Sample.objects.all()})
