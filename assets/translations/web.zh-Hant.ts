<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>Web</name>
    <message>
        <source>counters {numbers}</source>
        <translation>{numbers} 號窗口</translation>
    </message>
    <message>
        <source>counter {numbers}</source>
        <translation>{numbers} 號窗口</translation>
    </message>
    <message>
        <source>Number taken</source>
        <translation>取號</translation>
    </message>
    <message>
        <source>Called to {place}</source>
        <translation>叫號，請到 {place}</translation>
    </message>
    <message>
        <source>Called again to {place}</source>
        <translation>再次叫號，請到 {place}</translation>
    </message>
    <message>
        <source>Service began at {place}</source>
        <translation>{place}開始辦理</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>叫號後沒有人來</translation>
    </message>
    <message>
        <source>In line again</source>
        <translation>重新排隊</translation>
    </message>
    <message>
        <source>Moved back in line</source>
        <translation>往後排了幾位</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Open today {hours}</source>
        <translation>今天 {hours} 辦理</translation>
    </message>
    <message>
        <source>There is no number for you just now.</source>
        <translation>現在沒有新的號給您。</translation>
    </message>
    <message>
        <source>on {day} at {time}</source>
        <translation>{day} {time} </translation>
    </message>
    <message>
        <source>Open day and night</source>
        <translation>全天辦理</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>今天不辦理</translation>
    </message>
    <message>
        <source>No numbers just now</source>
        <translation>現在不發號</translation>
    </message>
    <message>
        <source>No wait</source>
        <translation>不用等</translation>
    </message>
    <message>
        <source>No counter open yet</source>
        <translation>還沒有窗口開放</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>等候 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers are given out again {when}.</source>
        <translation>{when}再開始取號。</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>今天 {time} </translation>
    </message>
    <message>
        <source>tomorrow at {time}</source>
        <translation>明天 {time} </translation>
    </message>
    <message>
        <source>The last number of today has been given out.</source>
        <translation>今天的取號已經結束。</translation>
    </message>
    <message>
        <source>The hall is closed just now.</source>
        <translation>現在不是辦理時間。</translation>
    </message>
    <message>
        <source>All numbers of today for this service are taken.</source>
        <translation>這項業務今天的號已取完。</translation>
    </message>
    <message>
        <source>All numbers for this service are taken just now.</source>
        <translation>這項業務這一時段的號已取完。</translation>
    </message>
    <message>
        <source>All numbers of today that can be taken by phone are taken.</source>
        <translation>今天可用手機取的號已經取完。</translation>
    </message>
    <message>
        <source>Many people are on their way already. Please try again in a while.</source>
        <translation>已經有很多人在路上，請過一會兒再試。</translation>
    </message>
    <message>
        <source>Number taken by phone</source>
        <translation>用手機取號</translation>
    </message>
    <message>
        <source>Asked whether you are coming</source>
        <translation>問過您還來不來</translation>
    </message>
    <message>
        <source>You said that you are coming</source>
        <translation>您答覆會來</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>您已到場</translation>
    </message>
    <message>
        <source>Your place was given back</source>
        <translation>您的位置已經放棄</translation>
    </message>
    <message numerus="yes">
        <source>%n ahead of you</source>
        <translation>
            <numerusform>前面還有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>No line</source>
        <translation>沒有人排隊</translation>
    </message>
    <message>
        <source>{minutes} once the counters open</source>
        <translation>開窗後 {minutes}</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>常見問題</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>您想了解什麼？</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>We have found no answer to that. Try fewer or other words, or ask a person.</source>
        <translation>沒有找到相關的回答。請少輸幾個字或換個說法，也可以直接問工作人員。</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>要帶什麼</translation>
    </message>
    <message>
        <source>Answers that fit</source>
        <translation>相關的回答</translation>
    </message>
    <message>
        <source>What people often ask</source>
        <translation>大家常問的</translation>
    </message>
    <message>
        <source>Show all questions</source>
        <translation>查看全部問題</translation>
    </message>
    <message>
        <source>The hall&apos;s computer does not answer just now</source>
        <translation>大廳的電腦暫時沒有回應</translation>
    </message>
    <message>
        <source>Your number stands, and nothing is lost. Please listen and watch the screen. This page tries again by itself.</source>
        <translation>您的號照樣有效，什麼都沒有丟。請聽廣播、看螢幕。本頁會自己再試。</translation>
    </message>
    <message>
        <source>To the first page</source>
        <translation>回到首頁</translation>
    </message>
    <message>
        <source>To the content</source>
        <translation>跳到正文</translation>
    </message>
    <message>
        <source>No phone needed: numbers are called aloud and shown on the screen. Any member of staff helps you.</source>
        <translation>沒有手機也不要緊：叫號有廣播，螢幕上也有。有事請找任何一位工作人員。</translation>
    </message>
    <message>
        <source>What do you come for?</source>
        <translation>您要辦什麼？</translation>
    </message>
    <message>
        <source>Not sure? Help me choose</source>
        <translation>不確定？幫我選</translation>
    </message>
    <message>
        <source>Something missing? Come all the same: the counter will tell you what to do.</source>
        <translation>缺材料也可以先來，窗口會告訴您怎麼辦。</translation>
    </message>
    <message>
        <source>Print this list</source>
        <translation>列印這份清單</translation>
    </message>
    <message>
        <source>Share this page</source>
        <translation>轉發這一頁</translation>
    </message>
    <message>
        <source>The line now</source>
        <translation>現在的排隊情況</translation>
    </message>
    <message>
        <source>A mistake of ours</source>
        <translation>是我們的差錯</translation>
    </message>
    <message>
        <source>Something went wrong here, and it was written down. Your number stands. Please try once more, or ask any member of staff.</source>
        <translation>這裡出了差錯，已經記下來了。您的號照樣有效。請再試一次，或者找任何一位工作人員。</translation>
    </message>
    <message>
        <source>Rather ask a person?</source>
        <translation>想問工作人員？</translation>
    </message>
    <message>
        <source>In the hall, ask at any counter or any member of staff, or touch “Please help me” at the ticket machine: somebody comes to you.</source>
        <translation>在大廳裡，可以問任何窗口、任何工作人員，或在取號機上按「請人幫忙」，有人會過來。</translation>
    </message>
    <message>
        <source>Call {phone}</source>
        <translation>撥打 {phone}</translation>
    </message>
    <message>
        <source>Talk to a person</source>
        <translation>找工作人員</translation>
    </message>
    <message>
        <source>In the hall</source>
        <translation>在大廳裡</translation>
    </message>
    <message>
        <source>Ask at any counter or any member of staff. At the ticket machine touch “Please help me”: somebody comes to you.</source>
        <translation>可以問任何窗口、任何工作人員。在取號機上按「請人幫忙」，有人會過來。</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>打電話</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>現在正在辦理</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>現在不辦理</translation>
    </message>
    <message>
        <source>Have you got a number? Scan the code on your ticket: its page shows your place in line.</source>
        <translation>已經取了號？請掃號票上的二維碼，隨時看排到哪了。</translation>
    </message>
    <message>
        <source>What you can do here</source>
        <translation>您可以在這裡</translation>
    </message>
    <message>
        <source>Take a number before you come</source>
        <translation>來之前先取號</translation>
    </message>
    <message>
        <source>You are called once you are here</source>
        <translation>到場確認後才叫號</translation>
    </message>
    <message>
        <source>For each service, to read, print and share</source>
        <translation>每項業務的材料，可看、可列印、可轉發</translation>
    </message>
    <message>
        <source>A few simple questions</source>
        <translation>回答一兩個簡單的問題</translation>
    </message>
    <message>
        <source>Day and night, to search</source>
        <translation>全天可查，可以搜尋</translation>
    </message>
    <message>
        <source>In the hall, or by telephone</source>
        <translation>在大廳裡或打電話</translation>
    </message>
    <message>
        <source>The lines at {time}</source>
        <translation>{time} 的排隊情況</translation>
    </message>
    <message>
        <source>There is no such page</source>
        <translation>沒有這個頁面</translation>
    </message>
    <message>
        <source>It may have been moved. From the first page you find everything.</source>
        <translation>它可能換了地方。從首頁都能找到。</translation>
    </message>
    <message>
        <source>We do not know this number</source>
        <translation>沒有找到這個號</translation>
    </message>
    <message>
        <source>The address may have been typed wrongly, or the number may be one of an earlier day. Please scan the code on your ticket once more, or ask any member of staff.</source>
        <translation>可能是網址輸錯了，也可能是以前的號。請再掃一次號票上的二維碼，或者找任何一位工作人員。</translation>
    </message>
    <message>
        <source>Please come now to</source>
        <translation>請您現在到</translation>
    </message>
    <message>
        <source>I am on my way: stop ringing</source>
        <translation>知道了，馬上到</translation>
    </message>
    <message>
        <source>You are being served at {place}</source>
        <translation>正在 {place}為您辦理</translation>
    </message>
    <message>
        <source>You were called, and nobody came</source>
        <translation>叫到過您，沒有等到人</translation>
    </message>
    <message>
        <source>No harm done. Show this number at the ticket machine under “Where is my number?”, or tell any member of staff: you are in line again at once, without a new number.</source>
        <translation>不要緊。請到取號機上點「查我的號」，或者告訴任何一位工作人員，就能重新排上，不用另取號。</translation>
    </message>
    <message>
        <source>Your place is kept for you</source>
        <translation>您的位置給您留著</translation>
    </message>
    <message>
        <source>When you are ready, tell the officer who asked you to wait. You need no new number.</source>
        <translation>準備好了，請告訴讓您等一等的那位工作人員。不用另取號。</translation>
    </message>
    <message>
        <source>Your matter has been served. Thank you for coming!</source>
        <translation>您的事已經辦理。感謝您的到來！</translation>
    </message>
    <message>
        <source>We had no answer, or you were not here in time. If you still need us today, please take a new number.</source>
        <translation>沒有收到您的答覆，或者您沒有按時到場。今天還要辦理的話，請重新取號。</translation>
    </message>
    <message>
        <source>This number was given back</source>
        <translation>這個號已經退了</translation>
    </message>
    <message>
        <source>If you still need us today, please take a new number.</source>
        <translation>今天還需要辦理的話，請重新取號。</translation>
    </message>
    <message>
        <source>This number ended with its day</source>
        <translation>這個號當天有效，已經結束</translation>
    </message>
    <message>
        <source>If you still need us, please take a new number.</source>
        <translation>還需要辦理的話，請重新取號。</translation>
    </message>
    <message>
        <source>live</source>
        <translation>即時</translation>
    </message>
    <message>
        <source>Ahead of you</source>
        <translation>前面還有</translation>
    </message>
    <message>
        <source>About</source>
        <translation>大約還要</translation>
    </message>
    <message>
        <source>Still coming?</source>
        <translation>您還來嗎？</translation>
    </message>
    <message>
        <source>Please answer by {time}, or your place is given back.</source>
        <translation>請在 {time} 前答覆，否則位置就讓給別人。</translation>
    </message>
    <message>
        <source>Yes, I am coming</source>
        <translation>來，我在路上</translation>
    </message>
    <message>
        <source>Stop ringing</source>
        <translation>停止響鈴</translation>
    </message>
    <message>
        <source>Please be here by {time}: your place is kept until then.</source>
        <translation>請在 {time} 前到場，位置為您保留到那時。</translation>
    </message>
    <message>
        <source>When you are here</source>
        <translation>到了以後</translation>
    </message>
    <message>
        <source>The code of your number</source>
        <translation>您的號的二維碼</translation>
    </message>
    <message>
        <source>Touch “Where is my number?” at the ticket machine, hold this code under its scanner or type {number}, and touch “I am here”: your ticket is printed, and from then on you can be called. Any officer can do it, too.</source>
        <translation>在取號機上點「查我的號」，把這個碼對準掃碼器，或者輸入 {number}，再點「我到了」：號票隨即列印，之後就可以叫您。窗口人員也可以幫您確認。</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>怎麼用</translation>
    </message>
    <message>
        <source>You have a place in line at once. You are called only when you are here, so nobody waits for an empty chair.</source>
        <translation>取號後馬上排上隊。您到場以後才會叫號，誰也不用等一個空位。</translation>
    </message>
    <message>
        <source>When you arrive, touch “Where is my number?” at the ticket machine, show your code or type your number, and touch “I am here”. An officer can do it too.</source>
        <translation>到了以後，在取號機上點「查我的號」，出示二維碼或輸入號碼，再點「我到了」。窗口人員也可以幫您確認。</translation>
    </message>
    <message>
        <source>Before the hall opens no minute counts.</source>
        <translation>大廳開門以前不計時間。</translation>
    </message>
    <message>
        <source>When called, go to: {places}</source>
        <translation>叫到您時請到 {places}</translation>
    </message>
    <message>
        <source>This page is read anew every 20 seconds.</source>
        <translation>本頁每 20 秒重新整理一次。</translation>
    </message>
    <message>
        <source>Read it now</source>
        <translation>現在重新整理</translation>
    </message>
    <message numerus="yes">
        <source>With %n people ahead or fewer we ask you here once whether you are still coming. Please keep this page open.</source>
        <translation>
            <numerusform>前面剩 %n 人或更少時，這裡會問您一次還來不來。請不要關閉本頁。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n people ahead or fewer we ask you once: still coming? No answer for {minutes} min gives your place back.</source>
        <translation>
            <numerusform>前面剩 %n 人或更少時，問您一次：還來嗎？{minutes} 分鐘沒有答覆，位置就讓給別人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Once you have said yes, be here within {minutes} min, or your place is given back. Taking a number with so few people ahead is a yes.</source>
        <translation>答覆會來以後，請在 {minutes} 分鐘內到場，否則位置就讓給別人。前面人這麼少時取號，就算答覆會來。</translation>
    </message>
    <message>
        <source>It rings when you are called</source>
        <translation>叫到您時會響鈴</translation>
    </message>
    <message>
        <source>Ring when I am called</source>
        <translation>叫到我時響鈴</translation>
    </message>
    <message>
        <source>Tell me to come back when so many are left:</source>
        <translation>前面還剩幾位時提醒我回來：</translation>
    </message>
    <message>
        <source>Keep this page open and the screen on: a phone that sleeps may not ring.</source>
        <translation>請把本頁開著、螢幕亮著：手機休眠時可能不響。</translation>
    </message>
    <message>
        <source>{label} was a number of {day}</source>
        <translation>{label} 是 {day}的號</translation>
    </message>
    <message>
        <source>Its page closed with its day. If you still need us, please take a new number.</source>
        <translation>當天的號當天有效，頁面已經關閉。還需要辦理的話，請重新取號。</translation>
    </message>
    <message>
        <source>None of these: show all services</source>
        <translation>都不是：查看全部業務</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>重新選擇</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>這一步沒有成功</translation>
    </message>
    <message>
        <source>What was sent could not be understood. Nothing was changed. Please go back and try once more, or ask any member of staff.</source>
        <translation>發來的內容看不明白，什麼都沒有改。請返回再試一次，或者找任何一位工作人員。</translation>
    </message>
    <message>
        <source>Please send it once more</source>
        <translation>請再提交一次</translation>
    </message>
    <message>
        <source>This page had been open for long. Nothing was changed: go back, read the page again and send it once more.</source>
        <translation>頁面開得太久了，什麼都沒有改。請返回、重新整理頁面，再提交一次。</translation>
    </message>
    <message>
        <source>The hall opens at {time}; minutes count from then.</source>
        <translation>大廳 {time} 開門，等候時間從那時算起。</translation>
    </message>
    <message>
        <source>Numbers are given out in the hall only</source>
        <translation>只在大廳內取號</translation>
    </message>
    <message>
        <source>Please take one at the ticket machine, or ask any member of staff.</source>
        <translation>請到取號機上取號，或者請工作人員幫忙。</translation>
    </message>
    <message>
        <source>As the line stands now. It may be shorter or longer when you are here.</source>
        <translation>這是現在的情況，您到的時候可能更短，也可能更長。</translation>
    </message>
    <message>
        <source>Take this number</source>
        <translation>取這個號</translation>
    </message>
    <message>
        <source>Another service</source>
        <translation>辦別的事</translation>
    </message>
    <message>
        <source>No connection just now: what stands here is from {time}. Your number stands.</source>
        <translation>暫時連不上網：這裡是 {time} 的情況。您的號照樣有效。</translation>
    </message>
    <message>
        <source>The hall is looking for your number. It stands; please listen and watch the screen.</source>
        <translation>大廳的電腦暫時沒有回應。您的號照樣有效，請聽廣播、看螢幕。</translation>
    </message>
    <message>
        <source>Please come back now: %s ahead of you</source>
        <translation>請現在回來：前面還有 %s</translation>
    </message>
    <message>
        <source>Please check what to bring</source>
        <translation>請再看看材料</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>經過</translation>
    </message>
    <message>
        <source>One number may stand for a whole family. This page can be opened on several phones, and closes with the day.</source>
        <translation>一家人可以用一個號。本頁可以在幾部手機上打開，當天結束後關閉。</translation>
    </message>
    <message>
        <source>So many phones ask just now</source>
        <translation>現在查詢的人很多</translation>
    </message>
    <message>
        <source>Please read this page again in a minute. Your number stands; please listen and watch the screen.</source>
        <translation>請過一分鐘再重新整理。您的號照樣有效，請聽廣播、看螢幕。</translation>
    </message>
    <message>
        <source>{least}–{most} min</source>
        <translation>{least}–{most} 分鐘</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>下一位就是您</translation>
    </message>
    <message>
        <source>when the counters open</source>
        <translation>窗口開放後</translation>
    </message>
    <message>
        <source>a moment</source>
        <translation>馬上</translation>
    </message>
    <message>
        <source>up to {most} min</source>
        <translation>{most} 分鐘以內</translation>
    </message>
    <message>
        <source>Give the number back?</source>
        <translation>退號？</translation>
    </message>
    <message>
        <source>Give the number {label} back?</source>
        <translation>要退掉 {label} 號嗎？</translation>
    </message>
    <message>
        <source>The people behind you move up, and this number cannot be used again. If you need us later, please take a new one.</source>
        <translation>後面的人會往前挪，這個號不能再用。以後還需要，請重新取號。</translation>
    </message>
    <message>
        <source>Yes, give it back</source>
        <translation>是的，退號</translation>
    </message>
    <message>
        <source>No, I keep it</source>
        <translation>不退，留著</translation>
    </message>
    <message>
        <source>I am not there yet: let others go first</source>
        <translation>我走開了，請讓後面的人先辦</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>您可以</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>我要晚一點</translation>
    </message>
    <message>
        <source>I have to go</source>
        <translation>不辦了</translation>
    </message>
    <message>
        <source>More time?</source>
        <translation>晚一點？</translation>
    </message>
    <message>
        <source>Do you need more time?</source>
        <translation>要晚一點嗎？</translation>
    </message>
    <message numerus="yes">
        <source>The next %n people in your line go before you. You keep your number {label}.</source>
        <translation>
            <numerusform>讓後面 %n 位先辦，您的 {label} 號不變。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This can be done %n times a day.</source>
        <translation>
            <numerusform>一天最多 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, let them go first</source>
        <translation>是的，讓他們先辦</translation>
    </message>
    <message>
        <source>No, I stay where I am</source>
        <translation>不用，照舊排</translation>
    </message>
    <message>
        <source>Your place cannot be moved again today</source>
        <translation>今天不能再往後挪了</translation>
    </message>
    <message>
        <source>You have let others go first as often as one may in a day. Your number {label} stays where it is. If you cannot come, any member of staff will help.</source>
        <translation>今天讓號的次數已經用完，您的 {label} 號還在原來的位置。要是來不了，請找任何一位工作人員。</translation>
    </message>
    <message>
        <source>Back to my number</source>
        <translation>回到我的號</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>非常滿意</translation>
    </message>
    <message>
        <source>A paper is missing</source>
        <translation>缺少材料</translation>
    </message>
    <message>
        <source>You are back</source>
        <translation>您已回來</translation>
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
    <message>
        <source>The officer’s attitude</source>
        <translation>服務態度</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>服務效率</translation>
    </message>
    <message>
        <source>The hall</source>
        <translation>服務環境</translation>
    </message>
    <message>
        <source>This telephone number cannot be right: 7 to 15 digits, please.</source>
        <translation>電話號碼不對：請寫 7 到 15 位數字。</translation>
    </message>
    <message>
        <source>That is too long: {most} characters can be kept.</source>
        <translation>內容太長：最多 {most} 個字。</translation>
    </message>
    <message>
        <source>Please say in a few words what could not be done.</source>
        <translation>請簡單寫明什麼事沒有辦成。</translation>
    </message>
    <message>
        <source>Code for checking in: {code}</source>
        <translation>預約碼：{code}</translation>
    </message>
    <message>
        <source>Thank you for your rating!</source>
        <translation>感謝您的評價！</translation>
    </message>
    <message>
        <source>It is case {number}: an officer sees to it, at the latest on {moment}.</source>
        <translation>工單號 {number}：工作人員最遲於 {moment} 前受理。</translation>
    </message>
    <message>
        <source>We call you back until {moment}.</source>
        <translation>我們會在 {moment} 前給您回電。</translation>
    </message>
    <message>
        <source>Case {number} was closed on {moment}.</source>
        <translation>工單 {number} 已於 {moment} 辦結。</translation>
    </message>
    <message>
        <source>Shall we call you back?</source>
        <translation>需要我們給您回電嗎？</translation>
    </message>
    <message>
        <source>Only if you wish. Your name and number are seen by the officer who calls, and are deleted when the case is closed.</source>
        <translation>可以不填。姓名和電話只供回訪人員查看，工單辦結後即刪除。</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>電話號碼</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Book a time</source>
        <translation>預約時間</translation>
    </message>
    <message>
        <source>You come at your time and are called before those who come without one. Nobody asks who you are.</source>
        <translation>按約好的時間來，比現場取號的先叫到。不用填姓名，也不用留電話。</translation>
    </message>
    <message>
        <source>For all else, and whenever you like, you can come without a time.</source>
        <translation>其他業務不用預約；想什麼時候來，也可以直接來取號。</translation>
    </message>
    <message>
        <source>Times are not booked on these pages</source>
        <translation>這裡暫不開放預約</translation>
    </message>
    <message>
        <source>Please come without one: you get a number at the ticket machine.</source>
        <translation>請直接到大廳，在取號機上取號。</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>請核對</translation>
    </message>
    <message>
        <source>Change to this time</source>
        <translation>改到這個時間</translation>
    </message>
    <message>
        <source>Book this time</source>
        <translation>預約這個時間</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>換個時間</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>哪一天來？</translation>
    </message>
    <message>
        <source>All times are taken just now. A time that is given back is offered here at once; you can also come without one.</source>
        <translation>目前都約滿了。有人取消，這裡馬上就能約；也可以直接來大廳取號。</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>剩 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>full</source>
        <translation>約滿</translation>
    </message>
    <message>
        <source>over for today</source>
        <translation>今天已結束</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>不辦公</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>This time cannot be had</source>
        <translation>這個時間約不到了</translation>
    </message>
    <message>
        <source>Somebody else was quicker: all places of this time are taken.</source>
        <translation>剛剛被別人約走了，這個時間已經約滿。</translation>
    </message>
    <message>
        <source>It has begun already. If you are near, take a number at the ticket machine.</source>
        <translation>這個時間已經開始了。您在附近的話，請到取號機上取號。</translation>
    </message>
    <message>
        <source>No time of the hall begins then, or none that can be booked yet.</source>
        <translation>大廳沒有這個時間，或者還沒到開放預約的日子。</translation>
    </message>
    <message>
        <source>Another time of this day</source>
        <translation>當天的其他時間</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>換一天</translation>
    </message>
    <message>
        <source>{weekday}, {day}</source>
        <translation>{day}（{weekday}）</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Until you have another time, you keep yours:</source>
        <translation>改好之前，原來的時間仍為您保留：</translation>
    </message>
    <message>
        <source>What time?</source>
        <translation>幾點來？</translation>
    </message>
    <message>
        <source>No time of this day is free.</source>
        <translation>這一天沒有可約的時間了。</translation>
    </message>
    <message>
        <source>Your booking</source>
        <translation>您的預約</translation>
    </message>
    <message>
        <source>Code for checking in</source>
        <translation>預約碼</translation>
    </message>
    <message>
        <source>The same code for the scanner</source>
        <translation>預約碼的二維碼，供掃碼口掃描</translation>
    </message>
    <message>
        <source>You have checked in. Your number is</source>
        <translation>已簽到，您的號碼是</translation>
    </message>
    <message>
        <source>You have given this time back.</source>
        <translation>您已取消這次預約。</translation>
    </message>
    <message>
        <source>The time of this booking is over.</source>
        <translation>這次預約的時間已經過了。</translation>
    </message>
    <message>
        <source>When you come</source>
        <translation>到大廳以後</translation>
    </message>
    <message numerus="yes">
        <source>At the ticket machine touch “I have an appointment”; hold this code under the scanner or type it. You may come early; up to %n minutes late is on time.</source>
        <translation>
            <numerusform>在取號機上點「我有預約」，把預約碼放到掃碼口下，或者輸入數字。早到沒關係；遲到 %n 分鐘以內不算遲到。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your time has begun. Who comes later than that waits in line like those who come without a time.</source>
        <translation>您約的時間已經開始。再晚到，就和現場取號的一起排隊。</translation>
    </message>
    <message>
        <source>You need no phone for it: write the code down, or print this page.</source>
        <translation>不帶手機也行：把預約碼記下來，或者把這一頁列印出來。</translation>
    </message>
    <message>
        <source>My place in line</source>
        <translation>查排隊進度</translation>
    </message>
    <message>
        <source>Into my calendar</source>
        <translation>存到手機行事曆</translation>
    </message>
    <message>
        <source>I cannot come</source>
        <translation>來不了，取消預約</translation>
    </message>
    <message>
        <source>Keep the address of this page: nothing else leads back here, since nobody has asked who you are. Whoever has it can give your time back.</source>
        <translation>請存好這一頁的網址：我們沒有問您是誰，只有它能回到這裡。拿到網址的人也能取消您的預約。</translation>
    </message>
    <message>
        <source>Give this time back?</source>
        <translation>要取消這次預約嗎？</translation>
    </message>
    <message>
        <source>Somebody else can have it at once; you would have to book anew.</source>
        <translation>取消後別人馬上就能約；您要來的話，得重新預約。</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>不，保留預約</translation>
    </message>
    <message>
        <source>We do not know this booking</source>
        <translation>沒有查到這個預約</translation>
    </message>
    <message>
        <source>The address may have been typed wrongly, or the day of the booking is over. With its code you can still check in at the ticket machine on its day.</source>
        <translation>可能是網址輸錯了，也可能是預約的日子已經過了。預約當天，憑預約碼仍可在取號機上簽到。</translation>
    </message>
    <message>
        <source>My matter could not be done</source>
        <translation>辦不成事</translation>
    </message>
    <message>
        <source>You have told us about: {service}</source>
        <translation>您已反映：{service}</translation>
    </message>
    <message>
        <source>Any member of staff can tell you by this number how it stands.</source>
        <translation>憑工單號可向任何一位工作人員詢問進展。</translation>
    </message>
    <message>
        <source>Tell us what could not be done, and why, as you were told. A named officer sees to it.</source>
        <translation>請告訴我們什麼事沒有辦成，以及當時告知您的原因。會有專人負責處理。</translation>
    </message>
    <message>
        <source>Tell the hall</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Which service is it about?</source>
        <translation>是哪一項業務？</translation>
    </message>
    <message>
        <source>What could not be done?</source>
        <translation>什麼事沒有辦成？</translation>
    </message>
    <message>
        <source>This visit is too long ago for this page. Please ask any member of staff: they help you all the same.</source>
        <translation>這次辦事已過了本頁的反映期限。請找任何一位工作人員，我們同樣幫您處理。</translation>
    </message>
    <message>
        <source>This is not offered here any more</source>
        <translation>這裡不再提供這一項</translation>
    </message>
    <message>
        <source>The hall has changed what it offers. Please choose again, or ask any member of staff.</source>
        <translation>大廳的業務有調整。請重新選擇，或者找任何一位工作人員。</translation>
    </message>
    <message>
        <source>Come back to {place} without queueing</source>
        <translation>請回到{place}，不用重新排隊</translation>
    </message>
    <message>
        <source>Until {date}. Hold this code under the scanner of a ticket machine, or type your number there: you are called next.</source>
        <translation>{date}之前有效。請在取號機掃此碼，或輸入您的號碼：下一個就叫您。</translation>
    </message>
    <message>
        <source>Please bring:</source>
        <translation>請帶上：</translation>
    </message>
    <message>
        <source>Rate this visit</source>
        <translation>評價本次服務</translation>
    </message>
    <message>
        <source>Were you served on that day? For some days you can still say how it was.</source>
        <translation>當天辦過業務嗎？幾天之內仍可以評價。</translation>
    </message>
    <message>
        <source>How was it?</source>
        <translation>服務評價</translation>
    </message>
    <message>
        <source>Which service would you like to rate? Each is rated once.</source>
        <translation>您想評價哪一項業務？每項只能評價一次。</translation>
    </message>
    <message>
        <source>All in all, how satisfied are you?</source>
        <translation>您對這次服務總體滿意嗎？</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Nobody has to rate, and a rating does not ask who you are. It can be given until {moment}.</source>
        <translation>評價完全自願，不需要填寫您是誰。{moment} 前都可以評價。</translation>
    </message>
    <message>
        <source>Choose another word</source>
        <translation>重新選擇</translation>
    </message>
    <message>
        <source>Send my rating</source>
        <translation>提交評價</translation>
    </message>
    <message>
        <source>Send it so</source>
        <translation>就這樣提交</translation>
    </message>
    <message>
        <source>Or tell us more; all of this may be left out.</source>
        <translation>也可以再說幾句，以下各項都可以不填。</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>不評價</translation>
    </message>
    <message>
        <source>What was good?</source>
        <translation>哪些方面好？</translation>
    </message>
    <message>
        <source>What was not good?</source>
        <translation>哪些方面不好？</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>您想說的話</translation>
    </message>
    <message>
        <source>What can be rated of this visit has been rated. Each service is rated once.</source>
        <translation>本次辦事的評價都已完成。每項業務只能評價一次。</translation>
    </message>
    <message>
        <source>It is too late to rate this visit: that could be done until {moment}.</source>
        <translation>本次辦事的評價已於 {moment} 截止。</translation>
    </message>
    <message>
        <source>Nothing can be rated yet. When your matter has been served, this page asks you; nobody has to answer.</source>
        <translation>現在還沒有可評價的業務。辦完後可在本頁評價，也可以不評價。</translation>
    </message>
    <message>
        <source>A visit at home</source>
        <translation>上門辦理</translation>
    </message>
    <message>
        <source>So much came from your network just now</source>
        <translation>您的網路剛才傳來的請求太多</translation>
    </message>
    <message>
        <source>Nothing was changed. Please try again later, or do it at the ticket machine, or ask any member of staff.</source>
        <translation>沒有作任何更動。請過一會兒再試，或者到取號機辦理，也可以請任何一位工作人員幫忙。</translation>
    </message>
    <message>
        <source>We come to people who cannot come here. Your number is seen only by the officer who calls, and deleted afterwards.</source>
        <translation>來不了大廳的人，我們上門辦。電話只有回電的工作人員看得到，通話後即刪除。</translation>
    </message>
    <message>
        <source>Please call me back</source>
        <translation>請給我回電</translation>
    </message>
    <message>
        <source>Please write a telephone number: 7 to 15 digits, such as 13800000000.</source>
        <translation>請填寫電話號碼：7 到 15 位數字，例如 13800000000。</translation>
    </message>
    <message>
        <source>At what phone number may we call back?</source>
        <translation>請留下回電的電話號碼</translation>
    </message>
    <message>
        <source>You can also tell any member of staff, or touch “Please help me” at a ticket machine.</source>
        <translation>也可以告訴任何一位工作人員，或者在取號機上點「請人幫忙」。</translation>
    </message>
    <message>
        <source>Thank you. We will call you back</source>
        <translation>好的，我們會給您回電</translation>
    </message>
    <message>
        <source>An officer calls, usually today, and arranges the visit with you.</source>
        <translation>工作人員一般當天回電，和您約好上門時間。</translation>
    </message>
    <message>
        <source>Your phone number is deleted after the call.</source>
        <translation>通話後，您的電話號碼即刪除。</translation>
    </message>
    <message>
        <source>This cannot be written down just now</source>
        <translation>暫時不能登記</translation>
    </message>
    <message>
        <source>Very many people have asked for a visit. You can ask here again from {time} on.</source>
        <translation>申請上門的人很多。{time} 以後可以再來這裡登記。</translation>
    </message>
    <message>
        <source>This hall makes no visits at home</source>
        <translation>本大廳不提供上門辦理</translation>
    </message>
    <message>
        <source>Please tell any member of staff, or call the hall: you are helped there.</source>
        <translation>請告訴任何一位工作人員，或者打電話給大廳，我們會幫您。</translation>
    </message>
    <message>
        <source>For people who cannot come</source>
        <translation>給來不了大廳的人</translation>
    </message>
    <message>
        <source>Come at your time, and go first</source>
        <translation>按預約的時間來，優先叫號</translation>
    </message>
</context>
</TS>
