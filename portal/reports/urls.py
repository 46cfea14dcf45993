"""Addresses of visitors' reports; included under a language's prefix as ``report/``."""

from django.urls import path

from .views import AnswerView, ReportView, SentView, ThanksView

urlpatterns = [
    path("", ReportView.as_view(), name="portal_report"),
    path("thanks/", ThanksView.as_view(), name="portal_report_thanks"),
    path("<str:code>/", AnswerView.as_view(), name="portal_report_answer"),
    path("<str:code>/sent/", SentView.as_view(), name="portal_report_sent"),
]
