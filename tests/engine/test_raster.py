"""Pictures as grids of dots, whatever a page calls a picture."""

from __future__ import annotations

import io
import struct
import zlib

import pytest

from reader.engine.raster import raster_of

Image = pytest.importorskip("PIL.Image")


def picture(size: tuple[int, int], kind: str = "PNG", mode: str = "RGB", colour: object = "navy") -> bytes:
    file = io.BytesIO()
    Image.new(mode, size, colour).save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_picture_fits_its_room_and_keeps_its_shape(kind: str) -> None:
    raster = raster_of(picture((640, 320), kind), 72, 48)
    assert raster is not None
    assert (raster.width, raster.height) == (72, 36)
    red, green, blue = raster.colours[:3]
    assert max(red, green) < 40
    assert 100 < blue < 160


def test_heights_are_even_and_what_is_transparent_is_paper() -> None:
    raster = raster_of(picture((60, 33), mode="RGBA", colour=(0, 0, 0, 0)), 60, 48)
    assert raster is not None
    assert raster.height == 32
    assert set(raster.colours) == {255}


def bomb() -> bytes:
    """A PNG that says it is 60,000 dots square."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<html>no picture</html>",
        picture((1, 1)),
        picture((400, 2)),
        picture((300, 300))[:200],
        picture((300, 300), "BMP"),
        picture((300, 300), "TIFF"),
        bomb(),
        b"\xff\xd8\xff" + b"\0" * 5_000,
    ],
    ids="empty svg html dot line cut bmp tiff bomb noise".split(),
)
def test_what_is_no_picture_or_a_trap_is_left_out(body: bytes) -> None:
    assert raster_of(body, 72, 48) is None


def test_a_picture_of_many_frames_is_its_first() -> None:
    file = io.BytesIO()
    frames = [Image.new("RGB", (40, 40), colour) for colour in ("red", "lime", "blue")]
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:])
    raster = raster_of(file.getvalue(), 40, 40)
    assert raster is not None
    assert tuple(raster.colours[:3]) == (255, 0, 0)
