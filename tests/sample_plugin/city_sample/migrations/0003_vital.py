# The core's pages can be vital.

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("sample", "0002_sensitive")]

    operations = [
        migrations.AddField(
            model_name="samplepage",
            name="vital",
            field=models.BooleanField(
                default=False,
                help_text="For example law, money, health or rules for papers: a computer's translation is public only once a person has read all of it.",
                verbose_name="a wrong word can do harm",
            ),
        ),
    ]
