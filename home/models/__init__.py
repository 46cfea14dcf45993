"""The page types that every city has, one file each, and the demo's register."""

from .content import ContentPage
from .demo import DemoThing
from .guides import ChapterPage, GuidePage
from .home import HomePage
from .topics import TopicPage

__all__ = [
    "ChapterPage",
    "ContentPage",
    "DemoThing",
    "GuidePage",
    "HomePage",
    "TopicPage",
]
