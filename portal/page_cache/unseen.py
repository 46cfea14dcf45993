"""What is written in the database and never shown to visitors.

Everything else counts as shown, so that a model nobody thought of makes pages be built
anew, rather than stay wrong.
"""

from functools import cache

from django.apps import apps

UNSEEN = {
    "account": "how staff sign in",
    "auth": "what staff may do",
    "django_tasks_database": "work that waits for the worker",
    "mfa": "second factors of staff",
    "portal_accounts": "staff, their roles and sign-ins",
    "portal_helpful": "what visitors found helpful",
    "portal_jobs": "what the clock did",
    "portal_page_cache": "the generation itself",
    "portal_plugin_core.moduleexport": "files of switched-off modules, for superusers",
    "portal_reports": "what visitors reported",
    "search": "what is found; pages of results are never kept",
    "sessions": "sign-ins of staff",
    "wagtailadmin": "who has which editor open",
    "wagtailcore.apitoken": "keys of programs",
    "wagtailcore.comment": "remarks of staff in the editor",
    "wagtailcore.commentreply": "remarks of staff in the editor",
    "wagtailcore.groupapprovaltask": "how drafts are approved",
    "wagtailcore.groupapprovaltask_groups": "how drafts are approved",
    "wagtailcore.groupcollectionpermission": "what staff may do",
    "wagtailcore.grouppagepermission": "what staff may do",
    "wagtailcore.groupsitepermission": "what staff may do",
    "wagtailcore.modellogentry": "what staff did",
    "wagtailcore.pagelogentry": "what staff did",
    "wagtailcore.pagesubscription": "who wants mail about a page",
    "wagtailcore.referenceindex": "what refers to what, for staff",
    "wagtailcore.revision": "drafts; publishing writes the page itself",
    "wagtailcore.task": "how drafts are approved",
    "wagtailcore.taskstate": "how drafts are approved",
    "wagtailcore.uploadedfile": "uploads that staff have not described yet",
    "wagtailcore.workflow": "how drafts are approved",
    "wagtailcore.workflowcontenttype": "how drafts are approved",
    "wagtailcore.workflowpage": "how drafts are approved",
    "wagtailcore.workflowstate": "how drafts are approved",
    "wagtailcore.workflowtask": "how drafts are approved",
    "wagtailsearch": "what staff search in the admin",
    "wagtailusers": "how staff like their admin",
    # made while a page is built; another picture or focal point writes the picture
    "portal_media.portalrendition": "copies of pictures in other sizes",
    "wagtailimages.rendition": "copies of pictures in other sizes",
}
"""App labels, or ``label.model``, each with what it holds."""

UNSEEN_COLUMNS = {
    # written by every autosave of a draft
    "wagtailcore_page": {
        "draft_title",
        "has_unpublished_changes",
        "latest_revision_created_at",
        "latest_revision_id",
        "locked",
        "locked_at",
        "locked_by_id",
    },
}
"""Columns of shown tables, by table, that visitors see nothing of."""


@cache
def shown_tables() -> frozenset[str]:
    """Names of the tables whose rows decide what visitors see."""
    return frozenset(
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label not in UNSEEN and model._meta.label_lower not in UNSEEN
    )
