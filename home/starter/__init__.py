"""Starter pages: what every city has to say, with gaps for what only it knows.

``content`` holds them in three languages. A city gets them as drafts, each gap marked
with what is asked for; the demo city is the same pages with the gaps filled.
"""
