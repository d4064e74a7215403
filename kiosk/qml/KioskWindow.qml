import QtQuick
import QtQuick.Window
import WarmWindow
import WarmWindow.Kiosk

// The ticket machine: one page at a time.
Window {
    id: window

    required property KioskViewModel viewModel

    readonly property bool tall: height > width
    readonly property bool wide: width / height >= 1.5
    readonly property real unit: Theme.unitFor(width, height)

    color: Theme.paper
    height: 960
    title: viewModel.hallName
    width: 540

    PointHandler {
        onActiveChanged: window.viewModel.touched()
    }
    KioskHead {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        unit: window.unit
        viewModel: window.viewModel
        visible: window.viewModel.page !== "ticket"
        wide: window.wide
    }
    Item {
        id: pageArea

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.visible ? head.bottom : parent.top

        HomePage {
            anchors.fill: parent
            objectName: "homePage"
            tall: window.tall
            unit: window.unit
            viewModel: window.viewModel
            visible: window.viewModel.page === "home"
            wide: window.wide
        }
        GreenPage {
            anchors.fill: parent
            objectName: "greenPage"
            tall: window.tall
            unit: window.unit
            viewModel: window.viewModel
            visible: window.viewModel.page === "green"
        }
        ServicePage {
            anchors.fill: parent
            objectName: "servicePage"
            tall: window.tall
            unit: window.unit
            viewModel: window.viewModel
            visible: window.viewModel.page === "service"
        }
        TicketPage {
            anchors.fill: parent
            objectName: "ticketPage"
            tall: window.tall
            unit: window.unit
            viewModel: window.viewModel
            visible: window.viewModel.page === "ticket"
        }
        TroublePage {
            anchors.fill: parent
            objectName: "troublePage"
            unit: window.unit
            viewModel: window.viewModel
            visible: window.viewModel.page === "trouble"
        }
    }
}
