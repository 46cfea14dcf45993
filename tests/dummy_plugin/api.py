"""Its API."""

from ninja import Router

router = Router()


@router.get("/")
def things(request) -> dict[str, int]:
    return {"things": 0}
