"""The first home page, in place of the page that Wagtail greets developers with."""

from django.conf import settings
from django.db import migrations
from django.utils import timezone

from home.welcome import welcome_title


def make_home_page(apps, schema_editor):
    """Turn Wagtail's page into a home page; a portal that has its own keeps it."""
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    Locale = apps.get_model("wagtailcore", "Locale")
    ContentType = apps.get_model("contenttypes", "ContentType")
    HomePage = apps.get_model("home", "HomePage")

    page = Page.objects.filter(depth=2, content_type__model="page").first()
    if page is None or HomePage.objects.exists():
        return
    locale, _ = Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)
    content_type, _ = ContentType.objects.get_or_create(
        app_label="home", model="homepage"
    )
    page.title = page.draft_title = welcome_title()
    page.content_type = content_type
    page.locale = locale
    page.live = True
    page.first_published_at = page.last_published_at = timezone.now()
    page.save()
    home = HomePage(page_ptr=page, body=[])
    home.__dict__.update(
        (field.attname, getattr(page, field.attname))
        for field in Page._meta.concrete_fields
    )
    home.save()
    Site.objects.get_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "port": 80, "root_page": page},
    )


class Migration(migrations.Migration):
    dependencies = [("home", "0001_initial")]

    operations = [migrations.RunPython(make_home_page, migrations.RunPython.noop)]
