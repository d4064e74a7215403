import QtQuick
import QtQuick.Window
import WarmWindow
import WarmWindow.Paper

// The paper that a ticket printer would give out.
Window {
    id: window

    required property PaperViewModel viewModel

    color: Theme.paperTray
    height: 560
    title: "号票 Ticket"
    width: 290

    Image {
        anchors.fill: parent
        anchors.margins: 16
        fillMode: Image.PreserveAspectFit
        smooth: true
        source: window.viewModel.image
        verticalAlignment: Image.AlignTop
    }
}
