"""What Wagtail's first migrations leave behind, and the portal's roles replace."""

from django.contrib.auth.models import Group
from django.utils.translation import gettext

from wagtail.models import GroupApprovalTask, Workflow

from portal.accounts.roles import ADMINISTRATOR, EDITOR

_GROUPS = ("Editors", "Moderators")
_APPROVAL = "Moderators approval"


def replace_stock_groups() -> None:
    """Drop Wagtail's own groups while nobody is in them, and have editors approve."""
    Group.objects.filter(name__in=_GROUPS, user=None).delete()
    approvers = Group.objects.filter(portal_role__slug__in=(ADMINISTRATOR, EDITOR))
    name = gettext("Approval by an editor")
    for task in GroupApprovalTask.objects.filter(name=_APPROVAL, groups=None):
        task.groups.set(approvers)
    GroupApprovalTask.objects.filter(name=_APPROVAL).update(name=name)
    Workflow.objects.filter(name=_APPROVAL).update(name=name)
