"""Who may see the health of the portal."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("portal_operations", "0001_initial")]

    operations = [
        migrations.AlterModelOptions(
            name="maintenancemode",
            options={
                "default_permissions": ("change",),
                "permissions": (("view_health", "Can see the health of the portal"),),
                "verbose_name": "maintenance mode",
                "verbose_name_plural": "maintenance mode",
            },
        ),
    ]
