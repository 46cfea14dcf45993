"""Fills in and publishes a page's translation, as a translator would."""

from wagtail_localize.models import StringTranslation, Translation


def write(translation: Translation, kind: str = "manual") -> None:
    for segment in translation.source.stringsegment_set.all():
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=translation.target_locale,
            context=segment.context,
            defaults={"data": "Una bicicleta", "translation_type": kind},
        )


def publish(translation: Translation) -> None:
    translation.save_target(publish=False)
    page = translation.get_target_instance().specific
    page.get_latest_revision().publish()
