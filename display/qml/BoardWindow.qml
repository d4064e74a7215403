import QtQuick
import QtQuick.Window
import WarmWindow
import WarmWindow.Display

// The display of a hall or a zone: who is called, and beside it who waits.
Window {
    id: window

    required property BoardViewModel viewModel
    required property AsideViewModel aside
    required property MediaViewModel media

    color: Theme.night
    height: 540
    title: viewModel.hallName
    width: 960

    DisplayFrame {
        id: frame

        anchors.fill: parent
        kept: window.viewModel.newestLabel === "" ? 0 : calls.y + calls.firstBottom
        viewModel: window.viewModel

        CallBoard {
            id: calls

            // Where nobody is called, the lines beside have room for more.
            height: window.viewModel.callsHeight * (window.viewModel.tall && window.viewModel.newestLabel === "" ? 0.72 : 1)
            viewModel: window.viewModel
            visible: window.viewModel.urgent === "" || window.viewModel.newestLabel !== ""
            width: window.viewModel.urgent === "" ? window.viewModel.callsWidth : window.width - 2 * x
            x: window.viewModel.margin
            y: window.viewModel.margin
        }
        WaitingPanel {
            aside: window.aside
            height: frame.inner - y
            media: window.media
            tall: window.viewModel.tall
            unit: window.viewModel.tall ? window.width / 1080 : Math.min(frame.inner / 920, width / 570)
            visible: window.viewModel.urgent === ""
            width: window.width - x
            x: window.viewModel.tall ? 0 : calls.x + calls.width + window.viewModel.margin
            y: window.viewModel.tall ? calls.y + calls.height + window.viewModel.margin : 0
        }
    }
}
