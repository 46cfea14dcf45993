"""Wagtail's own admin: its addresses, and what they name in the small city."""

from dataclasses import replace

from django.urls import Resolver404, resolve

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    Page,
    Site,
    Workflow,
    WorkflowPage,
)
from wagtail_localize.models import StringSegment, Translation

from portal.publishing.models import PublishRules
from tests.hostile.city import City
from tests.hostile.routes import Route, routes
from tests.portal.accounts.factories import UserFactory, group_of

NOBODY = 1
"""A number that an address may hold, though nothing is there."""


def stock_routes(city: City) -> list[Route]:
    """What is reached: addresses of ours stand before some of Wagtail's."""
    return [
        route
        for route in routes()
        if route.is_staffs and not route.is_ours and is_reached(city, route)
    ]


def is_reached(city: City, route: Route) -> bool:
    try:
        return resolve(city.address(route)).route == route.written
    except Resolver404:
        return False


def with_work_of_staff(city: City) -> City:
    """The city, with a page that is being translated and one that waits for a yes."""
    page = Page.objects.get(slug="doctor", locale__language_code="en").specific
    task = GroupApprovalTask.objects.create(name="Read it")
    task.groups.add(group_of("editor"))
    workflow = Workflow.objects.create(name="Two people")
    workflow.workflow_tasks.create(task=task)
    WorkflowPage.objects.create(workflow=workflow, page=page)
    state = workflow.start(page, UserFactory(is_superuser=True))
    translation = Translation.objects.get(target_locale__language_code="es")
    redirect = Redirect.add_redirect("/old/", page)
    collection = Collection.get_first_root_node().add_child(name="Forms")
    words: dict[str, object] = {
        "page_id": page.pk,
        "page_pk": page.pk,
        "page_to_move_id": page.pk,
        "parent_page_id": page.get_parent().pk,
        "destination_id": page.get_parent().pk,
        "wagtailcore.Page.pk": page.pk,
        "revision_id": page.latest_revision_id,
        "task_id": task.pk,
        "task_state_id": state.current_task_state_id,
        "workflow_state_id": state.pk,
        "workflow_pk": workflow.pk,
        "action_name": "approve",
        "wagtailadmin_workflows.pk": workflow.pk,
        "wagtailadmin_workflows.app_label": "wagtailcore",
        "wagtailadmin_workflows.model_name": "groupapprovaltask",
        "translation_source_id": translation.source_id,
        "translation_id": translation.pk,
        "string_segment_id": StringSegment.objects.filter(source=translation.source)
        .first()
        .pk,
        "overridable_segment_id": NOBODY,
        "mode": "default",
        "redirect_id": redirect.pk,
        "collection_id": collection.pk,
        "wagtailadmin_collections.pk": collection.pk,
        "wagtailsites.pk": Site.objects.get().pk,
        "wagtailsettings.app_name": "portal_publishing",
        "wagtailsettings.model_name": "publishrules",
        "wagtailsettings.pk": PublishRules.load().pk,
        "content_type_app_name": "home",
        "content_type_model_name": "contentpage",
        "app_label": "portal_contacts",
        "model_name": "contact",
        "app_name": "taggit",
        "wagtailadmin_tag_model_autocomplete.model_name": "tag",
        "wagtailadmin_pages.app_label": "home",
        "wagtailadmin_pages.model_name": "contentpage",
        "wagtail_localize.pk": city.words["portal_contacts.Contact.pk"],
        "object_id": city.words["portal_contacts.Contact.pk"],
        "wagtail_bulk_action.action": "delete",
        "session_id": NOBODY,
        "uploaded_file_id": NOBODY,
        "restriction_id": NOBODY,
        "doc_id": city.words["portal_media.PortalDocument.pk"],
        "filter_spec": "width-100",
        "nothing": "nothing-here",
        "uidb64": "MQ",
        "token": "token",
    }
    return replace(city, words=city.words | words)
