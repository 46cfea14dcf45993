"""Makes links in rich text keep the reader's language."""

from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry

from .links import FetchedDocumentLinkHandler, ReaderPageLinkHandler


@hooks.register("register_rich_text_features", order=100)
def register_link_types(features: FeatureRegistry) -> None:
    features.register_link_type(ReaderPageLinkHandler)
    features.register_link_type(FetchedDocumentLinkHandler)
