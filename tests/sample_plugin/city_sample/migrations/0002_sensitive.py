from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("sample", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="samplepage",
            name="sensitive",
            field=models.BooleanField(
                default=False,
                help_text="For example violence at home: a button to leave fast comes first, and browsers keep no copy of the page.",
                verbose_name="being seen here can do harm",
            ),
        ),
    ]
