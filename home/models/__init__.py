"""The page types that every city has, one file each, and two registers of pages."""

from .content import ContentPage
from .demo import DemoThing
from .guides import ChapterPage, GuidePage
from .home import HomePage
from .starter import StarterCopy
from .topics import TopicPage

__all__ = [
    "ChapterPage",
    "ContentPage",
    "DemoThing",
    "GuidePage",
    "HomePage",
    "StarterCopy",
    "TopicPage",
]
