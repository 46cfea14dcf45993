"""A block and a place in the public menu."""

from wagtail.blocks import CharBlock, StructBlock

from portal.plugin_core import NavigationEntry


class SampleBlock(StructBlock):
    word = CharBlock()

    class Meta:
        template = "sample/block.html"


BLOCKS = {"sample_word": SampleBlock}
NAVIGATION = (NavigationEntry("Samples", "sample:list"),)
