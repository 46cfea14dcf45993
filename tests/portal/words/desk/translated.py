"""Fills in and publishes a page's translation, as a translator would."""

from wagtail_localize.models import StringTranslation, Translation


def write(
    translation: Translation, kind: str = "manual", words: str = "Una bicicleta"
) -> None:
    for segment in translation.source.stringsegment_set.select_related("string"):
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=translation.target_locale,
            context=segment.context,
            defaults={"data": words, "translation_type": kind},
        )


def publish(translation: Translation) -> None:
    translation.save_target(publish=False)
    page = translation.get_target_instance().specific
    page.get_latest_revision().publish()
