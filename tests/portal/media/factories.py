"""Images and documents with a small real file."""

from wagtail.images.tests.utils import get_test_image_file

import factory

from portal.media.models import PortalDocument, PortalImage


class ImageFactory(factory.django.DjangoModelFactory):
    title = "IMG_2041.png"
    file = factory.LazyFunction(lambda: get_test_image_file("img_2041.png"))

    class Meta:
        model = PortalImage


class DocumentFactory(factory.django.DjangoModelFactory):
    title = "Form"
    file = factory.django.FileField(filename="form.txt", data=b"a form")

    class Meta:
        model = PortalDocument
