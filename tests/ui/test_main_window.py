from lmdesk.ui.main_window import MainWindow


def test_window_without_a_desk_offers_three_ways_to_begin(empty_window: MainWindow) -> None:
    assert empty_window.page() is None
    names = [
        button.accessibleName()
        for button in (
            empty_window.first_run.sample,
            empty_window.first_run.new,
            empty_window.first_run.open,
        )
    ]
    assert names == ["Open the sample office", "New desk…", "Open a desk…"]
