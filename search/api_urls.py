"""Where programs ask; included under ``/api/search/`` as ``search_api``."""

from .api import api

urlpatterns, app_name, _namespace = api.urls
