<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh-Hant">
<context>
    <name>Rating</name>
    <message>
        <source>Counter {number}</source>
        <translation>{number} 號窗口</translation>
    </message>
    <message>
        <source>Another face</source>
        <translation>重新選擇</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>That could not be kept. Please tap again.</source>
        <translation>沒有儲存成功，請再點一次</translation>
    </message>
    <message>
        <source>Please come to this counter</source>
        <translation>請到本窗口辦理</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>正在辦理</translation>
    </message>
    <message>
        <source>How satisfied are you with the service?</source>
        <translation>您對這次服務滿意嗎？</translation>
    </message>
    <message>
        <source>Thank you. May we ask why?</source>
        <translation>謝謝您！方便告訴我們原因嗎？</translation>
    </message>
    <message>
        <source>Thank you!</source>
        <translation>謝謝您！</translation>
    </message>
    <message>
        <source>Thank you! This service has been rated already.</source>
        <translation>謝謝您！這次服務已經評價過了</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>請稍候</translation>
    </message>
    <message>
        <source>When you have been served, tell us here how it was.</source>
        <translation>辦完事後，歡迎您在這裡評價</translation>
    </message>
    <message>
        <source>If you like: nobody at the counter sees what you tap.</source>
        <translation>自願評價，窗口人員看不到您的選擇</translation>
    </message>
    <message>
        <source>Only if you like: tap all that fits.</source>
        <translation>可以不選，也可以多選</translation>
    </message>
    <message>
        <source>We are sorry. Somebody will see to it.</source>
        <translation>很抱歉讓您不滿意，會有專人處理</translation>
    </message>
    <message>
        <source>What you say helps us to do better.</source>
        <translation>您的意見會幫助我們做得更好</translation>
    </message>
    <message>
        <source>Nothing can be rated just now.</source>
        <translation>暫時不能評價</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>歡迎您</translation>
    </message>
    <message>
        <source>Paused: please wait a moment</source>
        <translation>暫停辦理，請稍候</translation>
    </message>
    <message>
        <source>This counter is closed</source>
        <translation>窗口未開放</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>非常滿意</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>滿意</translation>
    </message>
    <message>
        <source>Fairly satisfied</source>
        <translation>基本滿意</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>不滿意</translation>
    </message>
    <message>
        <source>Very dissatisfied</source>
        <translation>非常不滿意</translation>
    </message>
</context>
</TS>
