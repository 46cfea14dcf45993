"""The mark says what it does: a need's words are read before others'."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("portal_needs", "0001_needs")]

    operations = [
        migrations.RenameField(
            model_name="need", old_name="vital", new_name="read_first"
        ),
        migrations.AlterField(
            model_name="need",
            name="read_first",
            field=models.BooleanField(
                default=False,
                help_text="Law, status, health, violence: in the list of translations it stands before others. Its name may be public before that, marked as not read by a person.",
                verbose_name="have its words read first",
            ),
        ),
    ]
