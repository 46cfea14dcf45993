# The core's pages can be vital.

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("dummy", "0002_sensitive"),
    ]

    operations = [
        migrations.AddField(
            model_name="routedpage",
            name="vital",
            field=models.BooleanField(
                default=False,
                help_text="For example law, money, health or rules for papers: a computer's translation is public only once a person has read all of it.",
                verbose_name="a wrong word can do harm",
            ),
        ),
        migrations.AddField(
            model_name="thingpage",
            name="vital",
            field=models.BooleanField(
                default=False,
                help_text="For example law, money, health or rules for papers: a computer's translation is public only once a person has read all of it.",
                verbose_name="a wrong word can do harm",
            ),
        ),
    ]
