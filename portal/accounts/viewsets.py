"""Wagtail's user screens for users whose name is one field."""

from django.urls import URLPattern, path

from wagtail.users.views.users import UserViewSet

from portal.accounts.forms import PersonCreationForm, PersonEditForm
from portal.accounts.invitations.admin_views import SendAgainView
from portal.accounts.listing import PeopleFilterSet, PeopleIndexView
from portal.accounts.lost_device.views import LostDeviceView
from portal.accounts.person_views import PersonCreateView, PersonEditView


class StaffUserViewSet(UserViewSet):
    index_view_class = PeopleIndexView
    filterset_class = PeopleFilterSet
    add_view_class = PersonCreateView
    edit_view_class = PersonEditView
    # a copy of a person is nobody
    copy_view_enabled = False
    # one plain form each, where Wagtail's own asks for first and last name in tabs
    create_template_name = "wagtailadmin/generic/create.html"
    edit_template_name = "wagtailadmin/generic/edit.html"

    def get_form_class(self, for_update: bool = False) -> type:
        return PersonEditForm if for_update else PersonCreationForm

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            *super().get_urlpatterns(),
            path("<int:pk>/invite/", SendAgainView.as_view(), name="invite"),
            path("<int:pk>/lost-device/", LostDeviceView.as_view(), name="lost_device"),
        ]
