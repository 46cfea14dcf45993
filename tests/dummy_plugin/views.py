"""A public view and a staff screen."""

from django.http import HttpRequest, HttpResponse
from django.views import View


class ThingList(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse("all the things")


class ThingScreen(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse("overview of things")
