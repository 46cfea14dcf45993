"""The screen that says to check who is asking, before the lock is taken off."""

from typing import Any

from django.contrib import messages
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.accounts.lost_device.selectors import may_take_away
from portal.accounts.lost_device.services import take_away_second_factors
from portal.accounts.models import User
from portal.accounts.person_actions import PersonActionView
from portal.accounts.second_factor.selectors import second_factors


class LostDeviceView(PersonActionView):
    page_title = gettext_lazy("Lost phone or key")
    header_icon = "lock-open"
    template_name = "accounts/lost_device.html"

    @classmethod
    def may(cls, user: User, person: User) -> bool:
        return may_take_away(user, person)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs, factors=second_factors(self.person))

    def act(self) -> None:
        mailed = take_away_second_factors(user=self.person, by=self.request.user)
        name = {"name": self.person.get_full_name()}
        messages.success(
            self.request,
            _("%(name)s is signed out everywhere and has no second step any more.")
            % name,
        )
        if not mailed:
            messages.warning(
                self.request,
                _("The mail to %(name)s did not go out: please tell the person.")
                % name,
            )
