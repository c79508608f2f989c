"""What people declare of letters is read from any usual CSV and checked row by row."""

from pathlib import Path

import pytest

from govload.corpus import find_letters
from govload.errors import ConfigError


def declared(folder: Path, manifest: bytes | str) -> dict[str, str]:
    data = manifest if isinstance(manifest, bytes) else manifest.encode()
    (folder / "manifest.csv").write_bytes(data)
    (folder / "a.pdf").write_bytes(b"x")
    (ref,) = find_letters([folder])
    return ref.declared


@pytest.mark.parametrize(
    "manifest",
    [
        "file,agency,year\na.pdf,Øyetilsynet,2015\n",
        "file;agency;year\r\na.pdf;Øyetilsynet;2015\r\n",
        "file\tagency\tyear\na.pdf\tØyetilsynet\t2015\n",
        "\ufefffile,agency,year\na.pdf,Øyetilsynet,2015\n",
        "File , AGENCY,Year\n a.pdf , Øyetilsynet , 2015 \n\n,,\n",
        "file;agency;year\na.pdf;Øyetilsynet;2015\n".encode("cp1252"),
        'file,agency,year,ministry\n"a.pdf","Øyetilsynet",2015,\n',
    ],
)
def test_usual_csv_is_read(tmp_path: Path, manifest: bytes | str) -> None:
    assert declared(tmp_path, manifest) == {"agency": "Øyetilsynet", "year": "2015"}


def test_columns_of_ones_own_are_kept(tmp_path: Path) -> None:
    assert declared(tmp_path, "file,sector\na.pdf,helse\n") == {"sector": "helse"}


def test_files_in_folders_are_declared_with_either_slash(tmp_path: Path) -> None:
    (tmp_path / "2015").mkdir()
    (tmp_path / "2015" / "b.pdf").write_bytes(b"x")
    (tmp_path / "manifest.csv").write_text("file,year\n2015\\b.pdf,2015\n", encoding="utf-8")
    (ref,) = find_letters([tmp_path])
    assert (ref.source, ref.declared) == ("2015/b.pdf", {"year": "2015"})


def test_a_file_named_outright_has_its_folders_manifest(tmp_path: Path) -> None:
    declared(tmp_path, "file,year\na.pdf,2015\n")
    (ref,) = find_letters([tmp_path / "a.pdf"])
    assert ref.declared == {"year": "2015"}


@pytest.mark.parametrize(
    ("manifest", "message"),
    [
        ("name,year\na.pdf,2015\n", "no column 'file'"),
        ("", "no column 'file'"),
        ("file,year\na.pdf,soon\n", "line 2: column 'year' holds 'soon'"),
        ("file,year\na.pdf,20155\n", "line 2: column 'year' holds '20155'"),
        ("file,language\na.pdf,no\n", "column 'language' holds 'no'"),
        ("file,document_kind\na.pdf,brev\n", "column 'document_kind' holds 'brev'"),
        ("file,part\na.pdf,vedlegg\n", "column 'part' holds 'vedlegg'"),
        ("file,year\n,2015\n", "column 'file' holds ''"),
        ("file,year\na.pdf,2015\na.pdf,2016\n", "line 3: 'a.pdf' is declared twice"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, manifest: str, message: str) -> None:
    with pytest.raises(ConfigError, match=r"manifest\.csv") as caught:
        declared(tmp_path, manifest)
    assert message in str(caught.value)
