"""Words that say nothing about what is looked for.

They are kept in what can be found and left out of what is asked, unless nothing else is
asked: "how to get a doctor" finds what "get doctor" finds.
"""

from .folding import fold

SMALL_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(fold(word) for word in words.split())
    for language, words in {
        "en": "a an and are at by can do does for from how i in is it me my of on or "
        "the to we what when where which with you your",
        "es": "a al como con cual cuando de del donde el en es la las lo los mi para "
        "por que se su un una unos unas y yo",
        "fr": "a au aux avec ce ces comment dans de des du en est et je la le les ma "
        "mes mon ou par pour que qui quel quelle sur un une",
        "pt-br": "a ao aos as com como da das de do dos e em eu meu minha na nas no "
        "nos o onde os para por que se um uma",
        "ht": "a an ak ki kijan kote la lan mwen nan nou ou pou sa yo yon",
        "ar": "في من على عن الى ان هل كيف اين ما هو هي او مع هذا هذه",
        "fa": "از به با در را كه و يا اين آن ان براي چگونه كجا چيست است ها هاي مي",
        "ru": "а без в во где для и из или как к ко мне мой мои на о об от по с со у "
        "что я",
        "uk": "а без в де для до з за і із або й мені мій мої на о об від по про та у "
        "що я як",
        "so": "iyo ama ka ku u waa sida loo la oo in aan",
        "sw": "ya wa na kwa za la cha vya ni au je katika jinsi wapi",
        "vi": "va o la cua cho de toi co the nao dau",
    }.items()
}
